import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { createReadingOf } from "../../src/learn/create-reading-of.js";
import { formatModel } from "../../src/learn/format-model.js";
import { createModelLearner, type LearnerOptions } from "../../src/learn/model-learner.js";
import { parseModel } from "../../src/lexicon/parse-model.js";
import { parseTable } from "../../src/lexicon/parse-table.js";
import { compileModel } from "../../src/score/learned/compile-model.js";

const OPTIONS: LearnerOptions = {
  scale: 1,
  occurrences: 2,
  words: 1,
  letters: 0,
  names: new Set(["mette"]),
  least: 0,
  shrinkage: 0.1,
  rounds: 50,
  independent: true,
};
const readingOf = createReadingOf(loadLexicons().packs.get("da") as never);
const TEXTS: readonly (readonly [string, number])[] = [
  ["blomsten var blå Mette", 1],
  ["blå himmel Mette", 1],
  ["rød himmel", 0],
  ["rød blomst", 0],
  ["sjælden blå", 1],
];

function learnerOf(options: Partial<LearnerOptions> = {}) {
  const learner = createModelLearner("test", ["yes"], { ...OPTIONS, ...options });
  for (const [text, truth] of TEXTS) {
    const reading = readingOf(text);
    if (reading) learner.add(reading.scene, new Map([["@any", 1]]), new Map([["yes", truth]]));
  }
  return learner;
}

describe("a model learner", () => {
  it("learns which words go with an output, and the same weights each time", () => {
    const [first] = learnerOf().learn();
    const [second] = learnerOf().learn();
    expect(first?.id).toBe("da/model.test");
    expect(first?.weights.get("blå")?.[1]).toBeGreaterThan(0.5);
    expect(first?.weights.get("rød")?.[1]).toBeLessThan(-0.5);
    expect(second?.weights).toEqual(first?.weights);
  });

  it("leaves out names and words of too few texts", () => {
    const [model] = learnerOf().learn();
    expect(model?.weights.has("mette")).toBe(false);
    expect(model?.weights.has("sjælden")).toBe(false);
  });

  it("stays with what is believed where nothing is to be learned", () => {
    const beliefs = new Map([["@any", new Map([["yes", -2]])]]);
    const learner = createModelLearner("test", ["yes"], { ...OPTIONS, beliefs });
    const reading = readingOf("blå blå");
    if (reading) learner.add(reading.scene, new Map([["@any", 1]]), new Map());
    const [model] = learner.learn();
    expect(model?.weights.get("@any")).toEqual([0, -2]);
  });

  it("learns nothing from a text whose truth is not known", () => {
    const learner = createModelLearner("test", ["yes"], { ...OPTIONS, occurrences: 1 });
    const reading = readingOf("blå himmel");
    if (reading) learner.add(reading.scene, new Map(), new Map());
    expect(learner.learn().flatMap(({ weights }) => [...weights])).toEqual([]);
  });

  it("writes a file that reads back as the same model", () => {
    const [model] = learnerOf().learn();
    if (!model) throw new Error("expected a model");
    const text = formatModel(model, { title: "t", source: "s", rows: "5", date: "2026-01-01" });
    const { model: read, problems } = parseModel(parseTable(text, "da/model.test.tsv"));
    expect(problems).toEqual([]);
    expect(read.weights).toEqual(model.weights);
    expect(compileModel([read]).outputs).toEqual(["yes"]);
  });
});
