import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { createTextReader } from "../../src/lexicon/create-text-reader.js";
import { createTransitions } from "../../src/lexicon/create-transitions.js";
import { nextState } from "../../src/lexicon/search-state.js";
import type { LanguagePack } from "../../src/model/lexicon.js";

const pack = loadLexicons().packs.get("en") as LanguagePack;
const { parse, matcher } = createTextReader(pack);
const gapMaximum = pack.rules.get("gap.maximum") ?? 0;
const WORDS =
  "i was not very happy with the staff , nobody listened to me for 3 weeks and they never called back zzyzx .".split(
    " ",
  );

describe("kept steps of a search", () => {
  it("lead where the steps themselves lead, whatever was asked before", () => {
    const transition = createTransitions(gapMaximum);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 }), (words) => {
        const [first, ...others] = matcher.read(parse(words.join(" ")));
        if (!first) return;
        let kept = first.start;
        let made = first.start;
        for (const step of others) {
          kept = transition(kept, step);
          made = nextState(made, step, gapMaximum);
          expect(kept.found).toEqual(made.found);
          expect(kept.items).toEqual(made.items);
        }
      }),
    );
  });
});
