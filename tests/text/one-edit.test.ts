import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneEdit } from "../../src/text/one-edit.js";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

/** Every word one edit away, made by editing: the definition, not the comparison. */
function neighbours(meant: string, letters: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at <= meant.length; at += 1) {
    const before = meant.slice(0, at);
    for (const letter of letters) {
      found.add(before + letter + meant.slice(at));
      if (at < meant.length) found.add(before + letter + meant.slice(at + 1));
    }
    if (at < meant.length) found.add(before + meant.slice(at + 1));
    if (at + 1 < meant.length) found.add(before + meant[at + 1] + meant[at] + meant.slice(at + 2));
  }
  found.delete(meant);
  return found;
}

describe("oneEdit", () => {
  it("names the edit and the place where the words part", () => {
    expect(oneEdit("hurigt", "hurtigt")).toEqual({ kind: "missing", at: 3 });
    expect(oneEdit("hurttigt", "hurtigt")).toEqual({ kind: "extra", at: 4 });
    expect(oneEdit("hurtikt", "hurtigt")).toEqual({ kind: "wrong", at: 5 });
    expect(oneEdit("hutrigt", "hurtigt")).toEqual({ kind: "swap", at: 2 });
  });

  it("knows the edits at both ends", () => {
    expect(oneEdit("", "a")).toEqual({ kind: "missing", at: 0 });
    expect(oneEdit("urtigt", "hurtigt")).toEqual({ kind: "missing", at: 0 });
    expect(oneEdit("hurtig", "hurtigt")).toEqual({ kind: "missing", at: 6 });
    expect(oneEdit("hurtigtt", "hurtigt")).toEqual({ kind: "extra", at: 7 });
  });

  it("finds none where the words are equal or further apart", () => {
    expect(oneEdit("hurtigt", "hurtigt")).toBeUndefined();
    expect(oneEdit("hurit", "hurtigt")).toBeUndefined();
    expect(oneEdit("abcd", "badc")).toBeUndefined();
  });

  it("finds an edit exactly where editing by hand makes one word of the other", () => {
    fc.assert(
      fc.property(word, word, (written, meant) => {
        expect(oneEdit(written, meant) !== undefined).toBe(neighbours(meant, ["a", "b", "c"]).has(written));
      }),
      { numRuns: 2000 },
    );
  });
});
