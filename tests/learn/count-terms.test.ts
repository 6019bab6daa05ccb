import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTerms, type TermDocument } from "../../src/learn/count-terms.js";

const document = (text: string, side: TermDocument["side"] = "low"): TermDocument => {
  const words = text.split(" ").map((word) => (word === "." ? "" : word));
  return { words, side, valences: words.map((word) => (word === "bad" ? -2 : undefined)) };
};

describe("countTerms", () => {
  it("counts a word once a comment, by side, and sums all words of a side", () => {
    const { terms, totals } = countTerms(
      [document("slow slow and bad"), document("slow", "high"), document("fine", "middle")],
      1,
    );
    expect(terms.find(({ term }) => term === "slow")).toMatchObject({ low: 1, middle: 0, high: 1 });
    expect(totals).toEqual({ low: 3, middle: 1, high: 1 });
  });

  it("reaches over no punctuation", () => {
    const { terms } = countTerms([document("very slow . bad service")], 1);
    const phrases = terms.map(({ term }) => term);
    expect(phrases).toContain("very slow");
    expect(phrases).not.toContain("slow bad");
  });

  it("says in how many comments a row covers the term, and with what valence", () => {
    const { terms } = countTerms([document("a bad day"), document("a day")], 1);
    expect(terms.find(({ term }) => term === "a bad day")).toMatchObject({ covered: 1, valence: -2 });
    expect(terms.find(({ term }) => term === "day")).toMatchObject({ low: 2, covered: 0, valence: 0 });
  });

  it("finds exactly what counting every phrase finds", () => {
    const word = fc.constantFrom("a", "b", "c", ".");
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), (all, minimum) => {
        const expected = new Map<string, number>();
        for (const words of all) {
          const seen = new Set<string>();
          for (let start = 0; start < words.length; start += 1) {
            for (let length = 1; length <= 3 && start + length <= words.length; length += 1) {
              const phrase = words.slice(start, start + length);
              if (!phrase.includes(".")) seen.add(phrase.join(" "));
            }
          }
          for (const phrase of seen) expected.set(phrase, (expected.get(phrase) ?? 0) + 1);
        }
        const { terms } = countTerms(
          all.map((words) => document(words.join(" "))),
          minimum,
        );
        expect(new Map(terms.map(({ term, low }) => [term, low]))).toEqual(
          new Map([...expected].filter(([, count]) => count >= minimum)),
        );
      }),
    );
  });
});
