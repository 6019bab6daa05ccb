import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { createMatcher, type Matcher } from "../../src/lexicon/create-matcher.js";
import { createParser } from "../../src/text/create-parser.js";

const { packs } = loadLexicons();
const readers = new Map(
  ["da", "sv", "en"].map((code) => {
    const pack = packs.get(code);
    if (!pack) throw new Error(`no pack ${code}`);
    const matcher = createMatcher(pack);
    return [code, { matcher, parse: createParser(code, pack.textRules, matcher.vocabulary) }];
  }),
);

function readerOf(code: string): { matcher: Matcher; parse: ReturnType<typeof createParser> } {
  const reader = readers.get(code);
  if (!reader) throw new Error(`no reader ${code}`);
  return reader;
}

function partsOf(code: string, word: string): string {
  const { takeApart, vocabulary } = readerOf(code).matcher;
  if (vocabulary.isKnown(word)) return "a row";
  const seams = takeApart(word) ?? [];
  return seams.map((start, index) => word.slice(start, seams[index + 1])).join("|");
}

/** "text<row's phrase" of the matches of a kind that a text holds. */
function found(code: string, kind: string, text: string): readonly string[] {
  const { matcher, parse } = readerOf(code);
  const document = parse(text);
  return matcher.find(document).flatMap(({ compiled, first, last }) => {
    if (compiled.kind !== kind) return [];
    const words = text.slice(document.tokens[first]?.start, document.tokens[last - 1]?.end);
    return [`${words} < ${compiled.entry.phrase}`];
  });
}

describe("compounds that nobody wrote out", () => {
  it.each([
    ["da", "leveringsforsinkelserne", "leverings|forsinkelserne"],
    ["da", "kassesystemet", "kasse|systemet"],
    ["da", "kundeservicemedarbejderne", "kundeservice|medarbejderne"],
    ["da", "ventetidsmusikken", "ventetids|musikken"],
    ["sv", "kundtjänstmedarbetarna", "kundtjänst|medarbetarna"],
    ["sv", "väntetidsmusiken", "väntetids|musiken"],
    ["sv", "försäkringsbolagets", "försäkrings|bolagets"],
    ["sv", "kassasystemet", "kassa|systemet"],
  ])("%s: %s is %s", (code, word, parts) => {
    expect([parts, "a row"]).toContain(partsOf(code, word));
  });

  it.each([
    ["da", "leverandørerne"],
    ["da", "selvfølgelig"],
    ["da", "hvortil"],
    ["sv", "genomför"],
    ["sv", "tillräckligt"],
    ["en", "customers"],
  ])("%s: %s is taken apart nowhere", (code, word) => {
    const { takeApart, vocabulary } = readerOf(code).matcher;
    expect(takeApart(word)).toBeUndefined();
    expect(vocabulary.gluedAt?.(word)).toBeUndefined();
  });

  it("judge by their head and point at the whole word", () => {
    expect(found("da", "sentiment", "Mange leveringsproblemer")).toContain("leveringsproblemer < problemer");
    expect(found("sv", "sentiment", "Flera leveransproblem")).toContain("leveransproblem < problem");
  });

  it("let a judging first part decide only where the head judges nothing", () => {
    expect(found("sv", "sentiment", "Vilket skitbolag")).toContain("skitbolag < skit*");
    expect(found("da", "sentiment", "Et lortefirma")).toContain("lortefirma < lorte*");
  });
});

describe("words written together", () => {
  it.each([
    ["da", "serviceog", ["service", "og"]],
    ["da", "hurtigtnemt", ["hurtigt", "nemt"]],
    ["sv", "leveransmen", ["leverans", "men"]],
    ["en", "price-service", ["price-", "service"]],
    ["en", "takecare", ["take", "care"]],
  ])("%s: %s is read as %j", (code, text, words) => {
    const { tokens } = readerOf(code).parse(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

describe("words written apart", () => {
  it.each([
    ["da", "kunde service", "kundeservice"],
    ["sv", "kund tjänst", "kundtjänst"],
    ["sv", "leverans tid", "leveranstid"],
  ])("%s: “%s” is found as %s, with the offsets of both", (code, text, row) => {
    const kinds = ["stage", "touchpoint", "need", "signal", "sentiment"];
    expect(kinds.flatMap((kind) => found(code, kind, `${text}.`))).toContainEqual(
      expect.stringMatching(new RegExp(`^${text} < .*${row}`)),
    );
  });

  it("are not joined where two words merely spell a third", () => {
    expect(found("da", "sentiment", "den er for ringe").join()).not.toContain("forringe");
  });
});
