import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzerOf } from "../src/io/load-analyzer.js";
import { loadLexicons } from "../src/io/load-lexicons.js";

const analyzer = analyzerOf(loadLexicons());
const language = (text: string) => analyzer.analyze({ id: "1", text }).language;

const GOOD = {
  da: "Personalet var utrolig venligt og hjalp os med det samme.",
  sv: "Personalen var otroligt vänlig och hjälpte oss på en gång.",
  en: "The staff were incredibly friendly and helped us straight away.",
};
const BAD = {
  da: "Men leveringen var elendig, og jeg fik aldrig svar fra kundeservice.",
  sv: "Men leveransen var usel och jag fick aldrig svar från kundtjänst.",
  en: "But the delivery was terrible and I never got an answer from customer service.",
};
const CODES = ["da", "sv", "en"] as const;
const PAIRS = CODES.flatMap((one) =>
  CODES.filter((other) => other !== one).map((other) => [one, other] as const),
);

describe("a comment in two languages", () => {
  it.each(PAIRS)("%s and %s is scored in both", (one, other) => {
    const text = `${GOOD[one]} ${BAD[other]}`;
    const found = analyzer.analyze({ id: "1", text });
    expect(new Set([found.language.code, ...(found.language.also ?? [])])).toEqual(new Set([one, other]));
    expect(found.sentiment?.label).toBe("mixed");
    expect(found.stages.map(({ label }) => label)).toContain("delivery");
    const lists = [found.sentiment?.evidence ?? [], ...found.stages.map(({ evidence }) => evidence ?? [])];
    for (const { start, end, text: words } of lists.flat()) expect(text.slice(start, end)).toBe(words);
    expect(new Set(lists.flat().map(({ entry }) => entry.slice(0, 2)))).toContain(other);
  });

  it.each(CODES)("is not found where all of it is %s", (code) => {
    expect(language(`${GOOD[code]} ${BAD[code]}`)).not.toHaveProperty("also");
    expect(language(`${GOOD[code]} Super service! 10/10, top. ${BAD[code]}`)).not.toHaveProperty("also");
  });

  it("is named after the language of the most text", () => {
    expect(language(`${GOOD.da} ${GOOD.da} ${BAD.en}`)).toMatchObject({
      code: "da",
      also: ["en"],
      by: "text",
    });
    expect(language(`${BAD.en} ${BAD.en} ${GOOD.da}`)).toMatchObject({ code: "en", also: ["da"] });
  });

  it("gives way to a language column", () => {
    const found = analyzer.analyze({ id: "1", text: `${GOOD.da} ${BAD.en}`, language: "da" });
    expect(found.language).toEqual({ code: "da", confidence: 1, by: "column" });
  });

  it("leaves evidence out when asked to, and nothing else", () => {
    const bare = analyzerOf(loadLexicons(), { evidence: false });
    const text = `${GOOD.da} ${BAD.en}`;
    const [short, long] = [bare.analyze({ id: "1", text }), analyzer.analyze({ id: "1", text })];
    expect(JSON.stringify(short)).not.toContain('"evidence"');
    expect(short.sentiment?.value).toBe(long.sentiment?.value);
    expect(short.stages.map(({ label, value }) => `${label} ${value}`)).toEqual(
      long.stages.map(({ label, value }) => `${label} ${value}`),
    );
  });
});

describe("a prior", () => {
  it.each([
    ["da", "Ok"],
    ["sv", "Ok"],
    ["en", "👍"],
    ["sv", "Service"],
  ])("%s decides about %s", (prior, text) => {
    expect(analyzer.withPrior(prior).analyze({ id: "1", text }).language).toMatchObject({ code: prior });
  });

  it("is weighed with what the text says where it is a mix", () => {
    const mix = new Map([
      ["da", 95],
      ["sv", 5],
    ]);
    expect(analyzer.withPrior(mix).detect("OK")).toMatchObject({ code: "da", by: "prior" });
  });

  it("never speaks against clear evidence", () => {
    const texts = fc.constantFrom(
      ...CODES.flatMap((code) => [GOOD[code], BAD[code]].map((text) => [code, text] as const)),
    );
    const priors = fc.oneof(
      fc.constantFrom("da", "sv", "en", "nb", "de"),
      fc
        .array(
          fc.tuple(fc.constantFrom("da", "sv", "en", "nb", "other"), fc.integer({ min: 1, max: 1_000_000 })),
        )
        .map((pairs) => new Map(pairs)),
    );
    fc.assert(
      fc.property(texts, priors, ([code, text], prior) => {
        expect(analyzer.withPrior(prior).detect(text)).toMatchObject({ code, by: "text" });
      }),
    );
  });

  it("gives a code and a confidence for any text", () => {
    const prior = analyzer.withPrior(
      new Map([
        ["sv", 2],
        ["da", 1],
      ]),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const { code, confidence } = prior.analyze({ id: "1", text }).language;
        expect(code).toMatch(/^[a-z]{2,3}$/);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
