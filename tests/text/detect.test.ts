import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";
import type { Lexicon } from "../../src/model/lexicon.js";
import { createDetector } from "../../src/text/detect.js";
import { detectFeatures } from "../../src/text/detect-features.js";
import { createDetectProfile } from "../../src/text/detect-profile.js";
import { detectWords } from "../../src/text/detect-words.js";

function lexicon(rows: readonly string[], header: readonly string[] = NUMBERS): Lexicon {
  const required = [
    "title: t",
    "version: 1",
    "language: und",
    "kind: detect",
    "source: s",
    "licence: CC-BY-4.0",
  ];
  const lines = [...required, "scale: -20 20", ...header].map((line) => `# ${line}`);
  const parsed = parseLexicon([...lines, "phrase\tlabel\tweight", ...rows].join("\n"), "und/detect.toy.tsv");
  expect(parsed.problems).toEqual([]);
  if (!parsed.lexicon) throw new Error("no lexicon");
  return parsed.lexicon;
}
const NUMBERS = ["longest: 3", "reach: 100", "minimum: 0.6"];
const TOY = ["_ab_ ab\txx\t1", "_ba_\tyy\t2", "__\tother\t4"];

describe("detectWords", () => {
  it("keeps letters only, in lower case, and joins at an apostrophe", () => {
    expect(detectWords("I DON'T know: 3 dl rød-grøn, ta’r 10%!")).toEqual([
      ..."i dont know dl rød grøn tar".split(" "),
    ]);
  });
  it("composes letters typed as letter and mark", () => {
    expect(detectWords("bra\u030A")).toEqual(["brå"]);
  });
  it("skips addresses, links, handles and tags", () => {
    expect(
      detectWords("se www.example.dk eller https://example.se/a me@example.dk @united #fail nu"),
    ).toEqual(["se", "eller", "nu"]);
  });
  it("reads no further than it is asked to", () => {
    expect(detectWords("aa bb cc", 5)).toEqual(["aa", "bb"]);
  });
});

describe("detectFeatures", () => {
  it("gives every run of characters up to the length, as often as it stands there, and the word itself", () => {
    expect([...detectFeatures("anan", 2)].sort()).toEqual(
      ["_a", "_anan_", "a", "a", "an", "an", "n", "n", "n_", "na"].sort(),
    );
  });
  it("does not grow with an endless word", () => {
    expect(detectFeatures("ab".repeat(100_000), 4).length).toBeLessThan(200);
  });
});

describe("createDetector", () => {
  const detect = createDetector(createDetectProfile([lexicon(TOY)]));

  it("gives the softmax of the summed weights", () => {
    // "ab" has _ab_ and ab: 1 + 1 for xx, nothing for yy and other.
    const { code, confidence } = detect("ab");
    expect(code).toBe("xx");
    expect(confidence).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 2), 12);
  });
  it("is undecided where the best is below the minimum, and says how near it was", () => {
    const { code, confidence } = detect("ab ba");
    expect(code).toBe("und");
    expect(confidence).toBeCloseTo(Math.exp(2) / (2 * Math.exp(2) + 1), 12);
  });
  it("is undecided with confidence 0 without letters", () => {
    for (const text of ["", "10", "👍👍", " … !!", "https://example.com"]) {
      expect(detect(text)).toEqual({ code: "und", confidence: 0 });
    }
  });
  it("gives a word without any known part to the label of the unknown", () => {
    expect(detect("спасибо").code).toBe("other");
  });
  it("decides nothing without lexicons, or with optional ones only", () => {
    const optional = lexicon(TOY, [...NUMBERS, "status: optional"]);
    for (const lexicons of [[], [optional]]) {
      expect(createDetector(createDetectProfile(lexicons))("ab")).toEqual({ code: "und", confidence: 0 });
    }
  });
  it("adds up what several lexicons say of a feature", () => {
    const added = createDetector(createDetectProfile([lexicon(TOY), lexicon(["ab\tyy\t9"], [])]));
    expect(added("ab").code).toBe("yy");
  });
  it("names every header that is missing or wrong, and the file", () => {
    const broken = lexicon(TOY, ["longest: 3", "reach: far"]);
    expect(() => createDetectProfile([broken])).toThrow(
      /reach is far, minimum is missing \(in und\/detect.toy\)/,
    );
  });
});

describe("the shipped profile", () => {
  const file = new URL("../../lexicons/und/detect.core.tsv", import.meta.url);
  const parsed = parseLexicon(readFileSync(file, "utf8"), "und/detect.core.tsv");
  const detect = createDetector(createDetectProfile(parsed.lexicon ? [parsed.lexicon] : []));

  it("knows none of the names that are to be left out", () => {
    const words = new URL("../../lexicons/und/detect.words.tsv", import.meta.url);
    const listed = parseLexicon(readFileSync(words, "utf8"), "und/detect.words.tsv").lexicon?.entries ?? [];
    const names = listed.filter(({ label }) => label === "name").flatMap(({ phrase }) => phrase.split(" "));
    expect(names.length).toBeGreaterThan(0);
    const known = new Set(parsed.lexicon?.entries.flatMap(({ phrase }) => phrase.split(" ")));
    expect(known.size).toBeGreaterThan(10_000);
    expect(names.filter((name) => known.has(`_${name}_`))).toEqual([]);
  });

  it("is a lexicon without problems", () => expect(parsed.problems).toEqual([]));

  it.each([
    ["da", "Vi blev mødt af en utrolig flink ekspedient, der gav sig god tid til at forklare os det hele."],
    ["da", "Jeg har ventet tre uger på mit køb, og ingen kan fortælle mig hvad der er blevet af det"],
    ["da", "hvorfor er der ikke nogen der tager telefonen"],
    ["da", "Dejlig nemt"],
    ["sv", "Vi blev bemötta av en otroligt duktig säljare som tog sig tid att förklara allting för oss."],
    ["sv", "Jag har väntat i tre veckor på mitt köp och ingen kan säga vad som har hänt med det"],
    ["sv", "varför är det ingen som svarar i telefonen"],
    ["sv", "Smidigt och enkelt"],
    ["en", "We were met by an incredibly capable assistant who took her time to explain everything to us."],
    ["en", "I've waited three weeks for my order and nobody can tell me what's become of it"],
    ["en", "why does nobody pick up the phone"],
    ["en", "Quick and easy"],
    ["nb", "Vi ble møtt av en utrolig flink ekspeditør som tok seg god tid til å forklare oss alt sammen."],
    ["nb", "Jeg har ventet i tre uker på kjøpet mitt, og ingen kan si meg hva som har skjedd med det"],
    ["nb", "hvorfor er det ikke noen som tar telefonen når jeg ringer dere"],
  ])("knows %s: %s", (language, text) => expect(detect(text).code).toBe(language));

  it.each([
    "Wir wurden sehr freundlich empfangen und alles wurde gut erklärt.",
    "We werden heel vriendelijk ontvangen en alles werd goed uitgelegd.",
    "Henkilökunta oli todella ystävällistä ja kaikki toimi hyvin.",
    "Le personnel est très agréable et les prix sont corrects.",
    "El personal fue muy amable pero la entrega llegó tarde.",
    "Il personale è molto gentile ma la consegna era in ritardo.",
    "O atendimento foi muito bom mas a entrega não chegou.",
    "Obsługa była bardzo miła ale przesyłka nie przyszła na czas.",
    "Personel çok kibardı ama teslimat için çok bekledim.",
    "Обслуживание было отличное, всем советую",
    "خدمة ممتازة",
    "服务很好",
  ])("calls %s another language", (text) => expect(detect(text).code).toBe("other"));

  it.each(["OK", "Ok!", "10/10", "👍", "-", "?"])("is undecided about %s", (text) => {
    expect(detect(text).code).toBe("und");
  });

  it("does not care about capitals, punctuation or digits", () => {
    const texts = ["Det gik alt for langsomt", "Det gick alldeles för sakta", "It went far too slowly"];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom("!!", " 10 ", "…", " - "), (text, mark) => {
        expect(detect(`${mark}${text.toUpperCase()}${mark}`)).toEqual(detect(text));
      }),
    );
  });

  it("gives a code and a probability for anything", () => {
    const codes = ["da", "sv", "en", "nb", "other", "und"];
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { code, confidence } = detect(text);
        expect(codes).toContain(code);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
