import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SLIP_KINDS } from "../../src/model/spelling-rules.js";
import { createCorrector } from "../../src/text/create-corrector.js";
import { oneEdit } from "../../src/text/one-edit.js";
import { vocabularyOf } from "../../src/text/vocabulary.js";
import { spellingRules } from "./spelling-fixture.js";

const forms = ["levering", "billetter", "venlig", "besværlig", "umiddelbart", "kundeservice", "bestilling"];
const correct = createCorrector(vocabularyOf(forms), spellingRules());

describe("the corrector", () => {
  it("reads each kind of slip as the word meant", () => {
    expect(correct("biletter")).toBe("billetter");
    expect(correct("levvering")).toBe("levering");
    expect(correct("levreing")).toBe("levering");
    expect(correct("besverlig")).toBe("besværlig");
    expect(correct("umidelbart")).toBe("umiddelbart");
    expect(correct("kundeservie")).toBeUndefined();
    expect(correct("kundesevice")).toBe("kundeservice");
    expect(correct("kundeseprvice")).toBe("kundeservice");
    expect(correct("kundesarvice")).toBe("kundeservice");
  });

  it("never changes the first letter", () => {
    expect(correct("revering")).toBeUndefined();
    expect(createCorrector(vocabularyOf(["ooverskuelig"]), spellingRules())("overskuelig")).toBeUndefined();
  });

  it("leaves the ending alone: another inflection is no slip", () => {
    expect(correct("leverings")).toBeUndefined();
    expect(correct("besværlit")).toBeUndefined();
    const stem = (word: string): string => word.slice(0, 4);
    const stemmed = createCorrector({ ...vocabularyOf(["bestilling"]), stem }, spellingRules());
    expect(stemmed("bestiling")).toBeUndefined();
  });

  it("leaves words too short or too long for the kind of edit", () => {
    expect(correct("ventlig")).toBe("venlig");
    expect(correct("velig")).toBeUndefined();
    const long = createCorrector(vocabularyOf(["kundeservice"]), spellingRules({ longest: 10 }));
    expect(long("kundesevice")).toBeUndefined();
  });

  it("decides nothing between two words at the same price, and takes the cheaper of two at different prices", () => {
    expect(
      createCorrector(vocabularyOf(["handling", "hanlding"]), spellingRules())("handding"),
    ).toBeUndefined();
    expect(createCorrector(vocabularyOf(["forskelig", "forskellig"]), spellingRules())("forskelllig")).toBe(
      "forskellig",
    );
    expect(createCorrector(vocabularyOf(["biletterne", "billetterns"]), spellingRules())("biletterns")).toBe(
      "billetterns",
    );
  });

  it("leaves a listed real word, a covered word and two known words written together", () => {
    expect(
      createCorrector(vocabularyOf(forms), spellingRules({ words: new Set(["biletter"]) }))("biletter"),
    ).toBe(undefined);
    const covering = { ...vocabularyOf(forms), isCovered: (norm: string) => norm.startsWith("bilet") };
    expect(createCorrector(covering, spellingRules())("biletter")).toBeUndefined();
    expect(
      createCorrector(vocabularyOf(["kontoen", "konto", "men"]), spellingRules())("kontomen"),
    ).toBeUndefined();
  });

  it("does nothing without numbers", () => {
    const letters = new Map(SLIP_KINDS.map((kind) => [kind, 0]));
    expect(createCorrector(vocabularyOf(forms), spellingRules({ letters }))("biletter")).toBeUndefined();
  });

  it("never throws, never touches a known word, and what it reads is known and exactly one edit away", () => {
    const letters = fc.constantFrom("", ..."abdegilnrstvæå'-7 ");
    const nearly = fc
      .tuple(fc.constantFrom(...forms), fc.nat(14), fc.nat(2), letters)
      .map(([form, at, cut, letter]) => form.slice(0, at) + letter + form.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: "binary" })), (text) => {
        const read = correct(text);
        if (read === undefined) return true;
        return forms.includes(read) && oneEdit(text, read) !== undefined && correct(read) === undefined;
      }),
      { numRuns: 1000 },
    );
  });
});
