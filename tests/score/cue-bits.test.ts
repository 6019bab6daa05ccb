import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { createTextReader } from "../../src/lexicon/create-text-reader.js";
import type { LanguagePack } from "../../src/model/lexicon.js";
import { compilePack } from "../../src/score/compile-pack.js";
import { createScene } from "../../src/score/create-scene.js";
import { CUE_RULES } from "../../src/score/cues/index.js";

const { packs } = loadLexicons();
const TEXTS = {
  da: "Jeg synes ikke, at prisen er fair. Alt for dyrt! Meget venligt, men ikke særlig hurtigt, selvom de var FLINKE.",
  sv: "Jag tycker inte att priset är rimligt. Alldeles för dyrt! Mycket vänligt, men inte så snabbt, även om de var SNÄLLA.",
  en: "I do not think that the price is fair. Too expensive! Very kind, but not particularly fast, although they were NICE.",
};

describe("the bits of a clause", () => {
  it.each(Object.entries(TEXTS))("leave out no rule that would change a weight (%s)", (code, text) => {
    const pack = packs.get(code) as LanguagePack;
    const { parse, matcher } = createTextReader(pack);
    const scene = createScene(parse(text), compilePack(pack, false), matcher, undefined, {});
    let applied = 0;
    for (const match of [...scene.matches.sentiment, ...scene.matches.emotion, ...scene.matches.need]) {
      const bits = scene.cueBits[match.clause] ?? 0;
      for (const { bit, apply } of CUE_RULES) {
        const changes = apply(match, match.compiled.valence || 1, scene).length > 0;
        if (changes) applied += 1;
        expect([changes, (bits & bit) !== 0]).not.toEqual([true, false]);
      }
    }
    // The texts are full of cues: a test in which nothing applies would hold for anything.
    expect(applied).toBeGreaterThan(4);
  });
});
