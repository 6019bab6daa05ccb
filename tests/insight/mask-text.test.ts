import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MASK, maskText } from "../../src/insight/mask-text.js";
import { createFindPersonal } from "../../src/insight/personal-spans.js";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { nameWordsOf } from "../../src/io/name-words-of.js";
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

  it("leaves a first word alone however many texts there are and however rare it is", () => {
    const many = createFindPersonal([
      ...new Array(400).fill("hjælpen var god"),
      "Lækker shop",
      "Hjælpen kom",
    ]);
    for (const text of ["Lækker shop", "Hjælpen kom", "God hjælp. Kanon service!"])
      expect(maskText(text, many(text)).text).toBe(text);
  });
});

describe("createFindPersonal with the shipped names", () => {
  const lexicons = loadLexicons();
  const words = nameWordsOf(lexicons.tables.values(), lexicons.packs.values());
  const find = createFindPersonal([], words);
  const masked = (text: string) => maskText(text, find(text)).text;

  it.each([
    // Danish
    ["Mette var god", "••• var god"],
    ["talte med mette i går", "talte med ••• i går"],
    ["Birgitte Holm fra jer ringede", "••• ••• fra jer ringede"],
    ["Mettes hjælp var god. Lars' var ikke", "••• hjælp var god. •••' var ikke"],
    ["tak til Bo i butikken", "tak til ••• i butikken"],
    ["Bo Jensen svarede aldrig", "••• ••• svarede aldrig"],
    ["Xenobia Jensen svarede", "••• ••• svarede"],
    ["mvh\nJørgen", "mvh\n•••"],
    ["SUPER SERVICE AF ANNETTE", "SUPER SERVICE AF •••"],
    // Swedish
    ["Kerstin i kundtjänst var toppen", "••• i kundtjänst var toppen"],
    ["pratade med Åsa Lindström", "pratade med ••• •••"],
    ["Anna-Karin hjälpte mig", "••• hjälpte mig"],
    ["tack Björn!", "tack •••!"],
    // English
    ["Sarah on the phone was lovely", "••• on the phone was lovely"],
    ["Sarah's reply and Priya’s call", "••• reply and ••• call"],
    ["spoke to Will Smith about it", "spoke to ••• ••• about it"],
    ["ask for Shaun O’Brien", "ask for ••• •••"],
    ["mohammed picked me up", "••• picked me up"],
  ])("masks a person: %s", (text, expected) => {
    expect(masked(text)).toBe(expected.replaceAll("•••", MASK));
  });

  it.each([
    // first words of a sentence, in the three languages, known to the lexicons or not
    "Fin shop, alt er fint",
    "Forsvandt i posten. Elendigt!",
    "Sofabordet kom for sent. Montøren var flink",
    "Bukserne sad godt! Modtog dem i går",
    "Skadeanmälan tog tid. Väntetiden var lång",
    "Glasskada löst snabbt. Kompisen nöjd",
    "Lovely shop. Friendly driver",
    "Will use again. Mark my words",
    // written with a capital and nobody's name
    "came on Tuesday, late in July, from Leeds",
    "the English staff said Black Friday",
    "pakken fra Odense kom med Postnord, betalt med Klarna",
    "stod på Facebook og Trustpilot og i vores Facebook-gruppe",
    "bilen stod i Göteborg hela julen",
    "det var IKKE godt med SMS og MobilePay",
    // words that are names elsewhere
    "will my driver mark it, may I hope",
    "min line gik ned, mit liv er hårdt",
    "jag har inga pengar kvar, rose är en färg",
    "Nothing else, hans telefon, der er rene linjer",
    // most words with a capital
    "Super Hurtig Levering Og God Service",
  ])("leaves ordinary words alone: %s", (text) => {
    expect(masked(text)).toBe(text);
  });

  it("lets the texts show a name nobody listed, at the beginning of a sentence too", () => {
    const learned = createFindPersonal(["tack till Zebulon för hjälpen"], words);
    expect(maskText("Zebulon var bäst", learned("Zebulon var bäst")).text).toBe(`${MASK} var bäst`);
  });

  it.each([
    ["cpr 010190-1234 er mit", "cpr ••• er mit"],
    ["cpr 010190 1234 er mit", "cpr ••• er mit"],
    ["personnummer 19900101-1234", "personnummer •••"],
    ["personnummer 900101+1234", "personnummer •••"],
    ["ring 12345678 eller 12 34 56 78", "ring ••• eller •••"],
    ["call (503) 555-0142 or 07700 900118", "call ••• or •••"],
    ["ring 070-174 06 12", "ring •••"],
    ["+46 (0)70 174 06 12", "•••"],
    ["kort 4571 1234 5678 9012", "kort •••"],
    ["konto SE35 5000 0000 0549 1000 0003", "konto •••"],
    ["ordre DK-1234567-A kom", "ordre ••• kom"],
    ["sag 12345, se facebook.com/anna.holm her", "sag •••, se ••• her"],
  ])("masks a number or page: %s", (text, expected) => {
    expect(masked(text)).toBe(expected.replaceAll("•••", MASK));
  });

  it.each([
    "købt 12-03-2026, kom 2026-04-01 16:01",
    "mellan 2019-2024 och 10.30-12.45",
    "kostede 1.200.000 kr og 12500 kr, mistede kr. 15000",
    "betalade 12 500 kr för 25000 SEK",
    "paid £12500 and € 10000",
    "3/4 af 10.000, kl. 10/11",
    "se mere på firma.dk og og/eller",
  ])("leaves dates, times, years and amounts alone: %s", (text) => {
    expect(masked(text)).toBe(text);
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
