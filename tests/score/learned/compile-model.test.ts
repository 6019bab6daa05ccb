import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../../src/io/load-lexicons.js";
import { createReadingOf } from "../../../src/learn/create-reading-of.js";
import { parseModel } from "../../../src/lexicon/parse-model.js";
import { parseTable } from "../../../src/lexicon/parse-table.js";
import { compileModel, compileModels, NO_OUTPUT } from "../../../src/score/learned/compile-model.js";
import { visitWords } from "../../../src/score/learned/word-features.js";

const HEADER = [
  "title: t",
  "version: 1",
  "language: en",
  "kind: model",
  "source: s",
  "licence: l",
  "scale: 0.5",
];

function modelOf(...rows: readonly string[]) {
  const text = [...HEADER.map((line) => `# ${line}`), "feature\tweights", ...rows].join("\n");
  const { model, problems } = parseModel(parseTable(text, "en/model.test.tsv"));
  return { model, problems };
}

const readingOf = createReadingOf(loadLexicons().packs.get("en") as never);

function sceneOf(text: string) {
  const reading = readingOf(text);
  if (!reading) throw new Error("expected an answer");
  return reading.scene;
}

const TEXTS = [
  "The app is not good, not good at all!! But staff were lovely, lovely :)",
  "Delivery took three weeks. Delivery took for ever, and nobody told me why?",
  "No one could help me. Why? Because the system was down, and the system is always down!",
  "Not.",
];

function weightOf(
  { weights }: { readonly weights: ReadonlyMap<string, readonly number[]> },
  feature: string,
  output: number,
): number | undefined {
  const line = weights.get(feature) ?? [];
  return line.find((_, at) => at % 2 === 1 && line[at - 1] === output);
}

describe("a compiled model", () => {
  it("counts a word once a text, by its scale, and a fact by its value", () => {
    const { model } = modelOf("@any\tgood=1", "@net\tgood=2", "lovely\tgood=3 bad=-1");
    const compiled = compileModel([model]);
    const { sums, known } = compiled.sum(
      sceneOf("Lovely, lovely coffee"),
      new Map([
        ["@any", 1],
        ["@net", 0.25],
      ]),
    );
    expect(compiled.outputs).toEqual(["good", "bad"]);
    expect([...sums]).toEqual([1 + 0.5 + 1.5, -0.5]);
    expect(known).toBe(1);
  });

  it("knows runs of words inside a clause and words behind a negation", () => {
    const { model } = modelOf("not:helpful\tx=1", "very helpful\tx=10", "helpful\tx=100");
    const sum = (text: string): number => compileModel([model]).sum(sceneOf(text), new Map()).sums[0] ?? 0;
    expect(sum("They were very helpful")).toBe(55);
    expect(sum("They were not helpful")).toBe(50.5);
  });

  it("shows parts of words as the word they stand in", () => {
    const { model } = modelOf("*help\tx=1", "*pful\tx=2");
    const compiled = compileModel([model]);
    const scene = sceneOf("So helpful");
    const { sums } = compiled.sum(scene, new Map());
    const hits = compiled.hitsFor(scene, 0, NO_OUTPUT, 0.1);
    expect(hits.map(({ feature, weight }) => [feature(), weight])).toEqual([["helpful", 1.5]]);
    expect(sums[0]).toBe(1.5);
  });

  it("adds what all languages share to what one has", () => {
    const { model: own } = modelOf("tea\tx=1");
    const { model: shared } = modelOf("@any\ty=1 x=1");
    const compiled = compileModel([shared, own]);
    const { sums } = compiled.sum(sceneOf("tea"), new Map([["@any", 1]]));
    expect(Object.fromEntries(compiled.outputs.map((name, at) => [name, sums[at]]))).toEqual({
      y: 1,
      x: 1.5,
    });
  });

  it("adds up just the features that learners are told of, alone or beside other models", () => {
    const scenes = TEXTS.map(sceneOf);
    const features = new Set<string>();
    for (const scene of scenes) visitWords(scene, (feature) => features.add(feature));
    // Each model knows a part of them, so that there are words of every set of models.
    const models = [2, 3, 5].map((every) => {
      const known = [...features].filter((_, number) => number % every === 0);
      return modelOf(...known.map((feature, number) => `${feature}\tx=${(number % 97) / 100} y=-0.5`)).model;
    });
    const together = compileModels(models.map((model) => [model]));
    models.forEach((model, number) => {
      const alone = compileModel([model]);
      for (const scene of scenes) {
        const met = new Set<string>();
        visitWords(scene, (feature) => model.weights.has(feature) && met.add(feature));
        const sumOf = (output: number): number =>
          [...met].reduce((sum, feature) => sum + 0.5 * (weightOf(model, feature, output) ?? 0), 0);
        for (const compiled of [alone, together[number] as typeof alone]) {
          const { sums, known } = compiled.sum(scene, new Map());
          expect(known).toBe(met.size);
          expect(sums[0]).toBeCloseTo(sumOf(0), 9);
          expect(sums[1]).toBeCloseTo(sumOf(1), 9);
          const shown = compiled.hitsFor(scene, 1, NO_OUTPUT, 0.1).map(({ feature }) => feature());
          expect(shown).toEqual([...met]);
        }
      }
    });
  });

  it("says where a weight is no number", () => {
    expect(modelOf("tea\tx=much").problems).toMatchObject([
      { code: "lexicon/model-weight", place: { file: "en/model.test.tsv", row: 9 } },
    ]);
  });
});
