import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MASK, maskText } from "../../src/insight/mask-text.js";
import { createFindPersonal } from "../../src/insight/personal-spans.js";
import type { Evidence } from "../../src/model/index.js";

const evidence = (text: string, words: string): Evidence => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, entry: "en/x#y", weight: 1, cues: [] };
};
const texts = [
  "Stor tak til Mette Holm for hjælpen, Mette var god",
  "jeg talte med mette", // someone forgot the capital once
  "Hjælpen var god. Jeg ringede til Mette i går",
  "Hej, de var flinke, og hjælpen kom hurtigt",
];

describe("createFindPersonal", () => {
  const find = createFindPersonal(texts);
  const masked = (text: string) => maskText(text, find(text)).text;

  it("masks words the texts write with a capital inside sentences, at the beginning too", () => {
    expect(masked("Mette Holm var god")).toBe(`${MASK} ${MASK} var god`);
    expect(masked("Tak, Mette!")).toBe(`Tak, ${MASK}!`);
  });

  it("masks a capitalized word inside a sentence that it has never seen", () => {
    expect(masked("jeg ringede til Søren-Peter om det")).toBe(`jeg ringede til ${MASK} om det`);
  });

  it("leaves the first word of a sentence and capitals for emphasis alone", () => {
    for (const text of [
      "Hjælpen var god. Flinke folk!",
      "det var IKKE godt med SMS",
      "Ok\nHurtigt",
      "jeg tror De var flinke",
    ]) {
      expect(masked(text)).toBe(text);
    }
  });

  it.each([
    ["skriv til anna.b@firma.dk nu", `skriv til ${MASK} nu`],
    ["se https://firma.dk/x?id=3 her", `se ${MASK} her`],
    ["ring 40 12 34 56 bare", `ring ${MASK} bare`],
    ["ring +45 4012-3456 bare", `ring ${MASK} bare`],
    ["ordre DK1234567 kom ikke", `ordre ${MASK} kom ikke`],
    ["skriv @anna_b om det", `skriv ${MASK} om det`],
  ])("masks contacts and long numbers: %s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each(["ventede 45 minutter", "fra 2019 til 2024", "kostede 1.200 kr", "3 af 10"])(
    "leaves %s alone",
    (text) => {
      expect(masked(text)).toBe(text);
    },
  );

  it("with many texts also masks a first word that is never written small", () => {
    const many = createFindPersonal([
      ...new Array(300).fill("hjælpen var god"),
      "Birgit var god",
      "Hjælpen kom",
    ]);
    expect(maskText("Birgit var god", many("Birgit var god")).text).toBe(`${MASK} var god`);
    expect(maskText("Hjælpen kom", many("Hjælpen kom")).text).toBe("Hjælpen kom");
  });
});

describe("maskText", () => {
  it("moves evidence along, and cues with it", () => {
    const text = "Tak til Mette for hurtig hjælp, ring 40123456, god service";
    const find = createFindPersonal([text]);
    const piece = { ...evidence(text, "hurtig hjælp"), cues: [] };
    const cue = { ...evidence(text, "god"), label: "x", factor: 1 };
    const result = maskText(text, find(text), [{ ...piece, cues: [cue] }, evidence(text, "god service")]);
    expect(result.text).toBe(`Tak til ${MASK} for hurtig hjælp, ring ${MASK}, god service`);
    for (const one of result.evidence) expect(result.text.slice(one.start, one.end)).toBe(one.text);
    expect(result.evidence.map((one) => one.text)).toEqual(["hurtig hjælp", "god service"]);
    expect(result.evidence[0]?.cues[0]).toMatchObject({ text: "god" });
  });

  it("keeps a name that is evidence by itself: the lexicons know it", () => {
    const text = "pakken kom med PostNord og Postnord";
    const find = createFindPersonal([]);
    expect(maskText(text, find(text), [evidence(text, "Postnord")]).text).toBe(text);
    expect(maskText(text, find(text)).text).toBe(`pakken kom med PostNord og ${MASK}`);
  });

  it("covers the whole mask with evidence that reaches into a masked part", () => {
    const text = "tak til Mette Holm igen";
    const spans = [{ start: 8, end: 18, kind: "name" as const }];
    const words = ["tak til Mette", "Holm igen", "Mette"].map((piece) => evidence(text, piece));
    expect(maskText(text, spans, words).evidence.map((piece) => piece.text)).toEqual([
      `tak til ${MASK}`,
      `${MASK} igen`,
      MASK,
    ]);
  });

  it("leaves out evidence that does not fit the text", () => {
    expect(maskText("abc", [], [{ ...evidence("abc", "b"), start: 0, end: 1 }]).evidence).toEqual([]);
  });

  it("whatever is masked, evidence says what stands where it points, and nothing masked is left", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(8)), { maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 4 }),
        (text, masks, pieces) => {
          let from = 0;
          const spans = masks
            .map(([start, length]) => ({
              start,
              end: Math.min(text.length, start + length + 1),
              kind: "number" as const,
            }))
            .sort((a, b) => a.start - b.start)
            .filter((span) => {
              const fits = span.start >= from && span.start < span.end;
              if (fits) from = span.end;
              return fits;
            });
          const given = pieces.flatMap(([start, length]) => {
            const end = Math.min(text.length, start + length + 1);
            return start < end
              ? [{ start, end, text: text.slice(start, end), entry: "en/x#y", weight: 1, cues: [] }]
              : [];
          });
          const result = maskText(text, spans, given);
          expect(result.evidence).toHaveLength(given.length);
          for (const one of result.evidence) {
            expect(result.text.slice(one.start, one.end)).toBe(one.text);
            expect(one.start).toBeLessThan(one.end);
          }
          const removed = spans.reduce((sum, span) => sum + span.end - span.start, 0);
          expect(result.text.length).toBe(text.length - removed + spans.length * MASK.length);
        },
      ),
    );
  });
});
