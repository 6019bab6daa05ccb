import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompoundRules, splitCompound } from "../../src/text/split-compound.js";

const rulesOf = (
  modifiers: readonly string[],
  heads: readonly string[],
  limits: Partial<CompoundRules> = {},
): CompoundRules => ({
  isModifier: (form) => modifiers.includes(form),
  isHead: (form) => heads.includes(form),
  shortest: 3,
  longest: 12,
  partsMaximum: 4,
  lettersMaximum: 40,
  ...limits,
});

const partsOf = (word: string, rules: CompoundRules): string | undefined =>
  splitCompound(word, rules)
    ?.map(({ start, end }) => word.slice(start, end))
    .join(" ");

describe("splitCompound", () => {
  it("takes the links with the part before them", () => {
    expect(partsOf("ventetidsmusik", rulesOf(["vente", "tids"], ["musik"]))).toBe("vente tids musik");
  });

  it("prefers few parts, then a long head", () => {
    const rules = rulesOf(["abc", "abcdef", "def"], ["ghi", "defghi", "abcdefghi"]);
    expect(partsOf("abcdefghi", rules)).toBe("abc defghi");
    expect(partsOf("abcdefdefghi", rules)).toBe("abcdef defghi");
  });

  it("writes three equal letters at a seam as two, but only where no plain seam does", () => {
    expect(splitCompound("busstopp", rulesOf(["buss"], ["stopp"]))).toEqual([
      { start: 0, end: 4 },
      { start: 3, end: 8 },
    ]);
    expect(partsOf("tvättråden", rulesOf(["tvätt"], ["tråden", "råden"]))).toBe("tvätt råden");
  });

  it("takes a hyphen for a seam", () => {
    expect(partsOf("chat-damen", rulesOf(["chat"], ["damen"]))).toBe("chat damen");
    expect(splitCompound("-chatdamen", rulesOf(["chat"], ["damen"]))).toBeUndefined();
  });

  it("leaves a word alone that is no compound, one part, too long or of too many parts", () => {
    const rules = rulesOf(["abc"], ["abc"], { partsMaximum: 3, lettersMaximum: 12 });
    expect(splitCompound("abcx", rules)).toBeUndefined();
    expect(splitCompound("abc", rules)).toBeUndefined();
    expect(splitCompound("abcabcabc", rules)).toHaveLength(3);
    expect(splitCompound("abcabcabcabc", rules)).toBeUndefined();
    expect(splitCompound("abc".repeat(20), rulesOf(["abc"], ["abc"]))).toBeUndefined();
  });

  it("finds parts that lie in order and cover every letter but hyphens, for any word", () => {
    const rules = rulesOf(["aab", "aba", "bb", "abab"], ["ab", "bab", "aabb"], {
      shortest: 2,
      partsMaximum: 9,
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab-]{0,24}$/), (word) => {
        const parts = splitCompound(word, rules);
        if (!parts) return;
        const head = parts.at(-1);
        expect(rules.isHead(word.slice(head?.start, head?.end))).toBe(true);
        expect(parts.slice(0, -1).every(({ start, end }) => rules.isModifier(word.slice(start, end)))).toBe(
          true,
        );
        expect(head?.end).toBe(word.length);
        expect(parts[0]?.start).toBe(0);
        parts.slice(1).forEach(({ start }, index) => {
          const gap = start - (parts[index]?.end ?? 0);
          expect(gap === 0 || (gap === 1 && word.charAt(start - 1) === "-") || gap === -1).toBe(true);
        });
      }),
    );
  });

  it("asks a number of times that grows with the letters, not with the ways to split", () => {
    const asked = (letters: number): number => {
      let count = 0;
      const ask = (form: string): boolean => {
        count += 1;
        return form.length <= 6;
      };
      splitCompound("a".repeat(letters), {
        ...rulesOf([], []),
        isModifier: ask,
        isHead: () => false,
        lettersMaximum: 4000,
        partsMaximum: 4000,
      });
      return count;
    };
    expect(asked(2000) / asked(1000)).toBeLessThan(2.1);
  });
});
