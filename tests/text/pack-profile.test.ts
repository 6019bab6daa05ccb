import fc from "fast-check";
import { expect, test } from "vitest";
import { openPacked, packedBytes } from "../../src/io/packed-file.js";
import { createDetector } from "../../src/text/detect.js";
import { createDetectProfile } from "../../src/text/detect-profile.js";
import { openProfile } from "../../src/text/open-profile.js";
import { packProfile } from "../../src/text/pack-profile.js";
import { loadLexicons } from "../shared/load-lexicons.js";

const written = createDetectProfile(loadLexicons().profiles);

test("a language profile that was packed says the same of every text", () => {
  const kept = openProfile(openPacked(packedBytes(packProfile(written))));
  const { features, ...rest } = kept;
  expect(features.cells()).toEqual(written.features.cells());
  expect({ ...rest, features: written.features }).toEqual(written);
  const [one, other] = [createDetector(written), createDetector(kept)];
  const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 12 }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(other(text)).toEqual(one(text));
    }),
  );
});
