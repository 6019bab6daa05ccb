import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNearForms } from "../../src/text/near-forms.js";
import { oneEdit } from "../../src/text/one-edit.js";

const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 5, maxLength: 9 });

describe("createNearForms", () => {
  it("finds every form one edit away that keeps the first letter, and no other, as comparing with all does", () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 40 }), (written, forms) => {
        const all = forms.filter((form) => (oneEdit(written, form)?.at ?? 0) > 0);
        const found = createNearForms(forms)(written).map(({ form }) => form);
        expect(found.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves a form alone whose first letter differs", () => {
    expect(createNearForms(["venlig"])("uenlig")).toEqual([]);
  });
});
