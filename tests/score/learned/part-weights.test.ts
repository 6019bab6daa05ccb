import fc from "fast-check";
import { expect, it } from "vitest";
import { createPartWeights, visitParts } from "../../../src/score/learned/part-weights.js";
import { LETTERS, letterFeatures } from "../../../src/score/learned/word-features.js";

it("visits the parts of a word that are known, in the order in which learners name them", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "ø", "_"), maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word), word, (words, read) => {
      const known = [...new Set(words.filter((part) => part.length > 2))];
      const parts = createPartWeights();
      known.forEach((part, number) => {
        parts.add(part, [number, 1]);
      });
      const visited: string[] = [];
      visitParts(read, parts.tree, ({ 0: number = -1 }) => visited.push(LETTERS + known[number]));
      expect(visited).toEqual(letterFeatures(read).filter((part) => known.includes(part.slice(1))));
    }),
  );
});
