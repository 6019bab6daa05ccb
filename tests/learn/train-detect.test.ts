import { describe, expect, it } from "vitest";
import { clusteredWords } from "../../src/learn/clustered-words.js";
import { type DetectSource, prepareSources } from "../../src/learn/detect-source.js";
import { formatDetect } from "../../src/learn/format-detect.js";
import { isHeldOut } from "../../src/learn/is-held-out.js";
import { nameWords } from "../../src/learn/name-words.js";
import { createSparseSoftmax } from "../../src/learn/sparse-softmax.js";
import { type DetectTraining, trainDetect } from "../../src/learn/train-detect.js";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";
import { createDetector } from "../../src/text/detect.js";
import { createDetectProfile } from "../../src/text/detect-profile.js";

const HEADER = new Map<string, string | number>([
  ["title", "toy"],
  ["version", "1"],
  ["language", "und"],
  ["kind", "detect"],
  ["source", "test"],
  ["licence", "CC-BY-4.0"],
  ["scale", "-20 20"],
  ["longest", 3],
  ["reach", 100],
  ["minimum", 0.5],
]);
const OPTIONS: DetectTraining = {
  seed: 1,
  shares: new Map([
    ["xx", 1],
    ["yy", 1],
  ]),
  draws: 400,
  longest: 3,
  occurrences: 10,
  shortShare: 0.5,
  shortWords: 2,
  longWords: 5,
  rate: 0.1,
  sparsity: 0.5,
  shrinkage: 1,
};
const source = (
  label: string,
  text: string,
  count: number,
  more: Partial<DetectSource> = {},
): DetectSource => ({
  name: `${label} ${text}`,
  label,
  texts: Array.from({ length: count }, () => text),
  weight: 1,
  names: "capitals",
  ...more,
});

describe("trainDetect", () => {
  const sources = prepareSources([
    source("xx", "gaga nok meldo", 20),
    source("yy", "lylli nok brutt", 20),
    source("yy", "zzqrare", 9),
    source("yy", "listed", 1, { wordList: true }),
  ]);
  const weights = trainDetect(sources, OPTIONS);

  it("learns what tells two languages apart, and nothing from what they share", () => {
    const text = formatDetect(weights, HEADER, 0.05);
    const { lexicon, problems } = parseLexicon(text, "und/detect.toy.tsv");
    expect(problems).toEqual([]);
    const detect = createDetector(createDetectProfile(lexicon ? [lexicon] : []));
    expect(detect("Gaga!").code).toBe("xx");
    expect(detect("brutt lylli").code).toBe("yy");
    const [nok, gaga] = ["_nok_", "_gaga_"].map((name) => Math.abs(weights.get(name)?.get("xx") ?? 0));
    expect(nok).toBeLessThan((gaga ?? 0) * 0.6);
  });
  it("learns no feature of fewer texts than asked for, except listed words", () => {
    expect([...weights.keys()].filter((name) => /zz|zq|qr/.test(name))).toEqual([]);
    expect(weights.get("_listed_")?.get("yy")).toBeGreaterThan(0);
  });
  it("gives the same bytes for the same seed, and others for another", () => {
    const bytes = (seed: number) => formatDetect(trainDetect(sources, { ...OPTIONS, seed }), HEADER, 0.001);
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(2)).not.toBe(bytes(1));
  });
  it("says so when a label has no texts", () => {
    expect(() => trainDetect(prepareSources([source("xx", "gaga", 20)]), OPTIONS)).toThrow(/"yy"/);
  });
});

describe("prepareSources", () => {
  it("leaves out words of one company's texts where all is in small letters", () => {
    const firm = (text: string): DetectSource => source("xx", text, 9, { names: "clusters" });
    const [one] = prepareSources([firm("acme er god"), firm("er god")]);
    expect(one?.samples[0]).toEqual(["er", "god"]);
  });
  it("leaves out names seen in any source, and the texts that are nothing but names", () => {
    const [cased, lower] = prepareSources([
      source("xx", "igår ringde Mirella, och Mirella", 3),
      source("yy", "mirella svarer", 1, { names: "hidden", texts: ["mirella svarer", "mirella"] }),
    ]);
    expect(cased?.samples[0]).toEqual(["igår", "ringde", "och"]);
    expect(lower?.samples).toEqual([["svarer"]]);
  });
  it("leaves out names known beforehand", () => {
    const [plain] = prepareSources([source("xx", "hos acme nu", 1)], new Set(["acme"]));
    expect(plain?.samples).toEqual([["hos", "nu"]]);
  });
  it("keeps listed words, whatever they look like elsewhere", () => {
    const [cased] = prepareSources([source("xx", "so I say", 5), source("xx", "i", 1, { wordList: true })]);
    expect(cased?.samples[0]).toEqual(["so", "i", "say"]);
  });
});

describe("nameWords", () => {
  it("takes neither words that open a sentence nor texts in capitals", () => {
    const texts = [
      "Bra. Mycket bra.",
      "Bra! Mycket",
      "SO BAD SERVICE",
      "SO BAD SERVICE",
      "hos Telia nu",
      "hos Telia",
      "on iPhone",
      "on iPhone",
    ];
    expect(nameWords(texts)).toEqual(new Set(["telia", "iphone"]));
  });
});

describe("clusteredWords", () => {
  it("takes words that four of five texts with them have in one group", () => {
    const [one, other] = [
      ["acme er god", "acme", "acme nu", "god"],
      ["acme er god", "er god"],
    ];
    expect(clusteredWords([one, other])).toEqual(new Set([]));
    expect(clusteredWords([[...one, "acme"], other])).toEqual(new Set(["acme"]));
  });
});

describe("createSparseSoftmax", () => {
  const options = { rate: 0.5, sparsity: 0.1, shrinkage: 0 };
  it("starts with equal probabilities and moves towards what it is shown", () => {
    const model = createSparseSoftmax(2, 2, options);
    expect([...model.predict([0])]).toEqual([0.5, 0.5]);
    for (let i = 0; i < 50; i++) {
      const slope = model.predict([0]);
      slope[1] = (slope[1] ?? 0) - 1;
      model.learn([0], slope);
    }
    expect(model.predict([0])[1]).toBeGreaterThan(0.9);
    expect([...model.weights.subarray(2)]).toEqual([0, 0]);
  });
  it("takes the first FTRL-proximal step of the paper", () => {
    // McMahan et al. 2013, algorithm 1 by hand: z = g, n = g², w = −(z − λ₁)/((1 + |g|)/α + λ₂) = −0.4/(1.5/0.5).
    const model = createSparseSoftmax(1, 1, options);
    model.learn([0], Float64Array.of(0.5));
    expect(model.weights[0]).toBeCloseTo(-0.4 / 3, 12);
  });
});

describe("isHeldOut", () => {
  it("holds out about a tenth, always the same", () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `answer ${i}`);
    const share = texts.filter(isHeldOut).length / texts.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
    expect(texts.filter(isHeldOut)).toEqual(texts.filter(isHeldOut));
  });
});
