import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPacked, packedBytes } from "../../src/io/packed-file.js";
import { createReadings } from "../../src/lexicon/create-readings.js";
import { createTextReader } from "../../src/lexicon/create-text-reader.js";
import { indexRows } from "../../src/lexicon/index-rows.js";
import { openRows } from "../../src/lexicon/open-rows.js";
import { packRows } from "../../src/lexicon/pack-rows.js";
import type { LanguagePack } from "../../src/model/lexicon.js";
import { loadLexicons } from "../shared/load-lexicons.js";

const { packs } = loadLexicons();
const packOf = (code: string): LanguagePack => packs.get(code) as LanguagePack;
const packed = (pack: LanguagePack): LanguagePack => ({
  ...pack,
  lexicons: pack.lexicons.filter(({ kind }) => kind === "token" || kind === "cue"),
  packed: openPacked(packedBytes(packRows(indexRows(pack)))),
});

describe("rows that were packed", () => {
  it.each(["da", "sv", "en"])("find in a text what the rows as written find (%s)", (code) => {
    const pack = packOf(code);
    const written = createTextReader(pack);
    const kept = createTextReader(packed(pack));
    const words = pack.lexicons.flatMap(({ entries }) =>
      entries.map(({ phrase }) => phrase.replace(/[()|*]/g, " ")),
    );
    const texts = fc.array(
      fc.oneof(fc.constantFrom(...words), fc.constantFrom(",", ".", "3", "!", "👍", "zzz", "for-", "qwe")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join(" ");
        expect(kept.matcher.find(kept.parse(text))).toEqual(written.matcher.find(written.parse(text)));
      }),
      { numRuns: 200 },
    );
  });

  it.each(["da", "sv", "en", "und"])("know the same words, stems, nouns and pairs (%s)", (code) => {
    const written = indexRows(packOf(code));
    const kept = openRows(openPacked(packedBytes(packRows(written))));
    expect(new Map(kept.words())).toEqual(written.words());
    expect(new Map(kept.stems())).toEqual(written.stems());
    expect(kept.nouns()).toEqual(written.nouns());
    expect(kept.pairs()).toEqual(written.pairs());
    expect(kept.partNumbers.parts()).toEqual(written.partNumbers.parts());
  });

  it("are not those of a copy of their pack, which may have other rows", () => {
    const pack = Object.defineProperty({ ...packOf("da") }, "packed", {
      get: () => packRows(indexRows(packOf("da"))),
    });
    expect(pack.packed).toBeDefined();
    const empty: LanguagePack = { ...pack, lexicons: [] };
    expect(empty.packed).toBeUndefined();
    expect(createReadings(empty, indexRows(empty)).vocabulary.isKnown("god")).toBe(false);
  });
});
