import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/learn/evaluate.js";
import { parseGold } from "../../src/learn/parse-gold.js";
import { runCases } from "../../src/learn/run-cases.js";
import { parseTable } from "../../src/lexicon/parse-table.js";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const analyzer = fixtureAnalyzer({}, false);
const gold = [
  { text: "good delivery", sentiment: "positive", stages: ["delivery"], met: [], unmet: [] },
  { text: "bad support", sentiment: "negative", stages: ["support", "delivery"], met: [], unmet: ["seen"] },
  { text: "The box was blue", sentiment: "neutral", stages: [], met: [], unmet: [] },
  { text: "they listened", sentiment: "positive", stages: [], met: ["seen"], unmet: [] },
];

describe("parseGold", () => {
  it("reads needs from met and unmet, and leaves out layers the file does not have", () => {
    const { rows, problems } = parseGold(gold.map((row) => JSON.stringify(row)).join("\n"), "g.jsonl");
    expect(problems).toEqual([]);
    expect(rows[1]?.layers.get("needs")).toEqual(new Set(["seen:unmet"]));
    expect(rows[0]?.layers.has("touchpoints")).toBe(false);
  });

  it("names every bad line", () => {
    const { rows, problems } = parseGold('{"text":"a"}\nnonsense\n{"sentiment":"positive"}\n', "g.jsonl");
    expect(rows).toHaveLength(1);
    expect(problems.map(({ place }) => place?.row)).toEqual([2, 3]);
  });
});

describe("evaluate", () => {
  const { rows } = parseGold(gold.map((row) => JSON.stringify(row)).join("\n"), "g.jsonl");
  const result = evaluate(rows, analyzer, { language: "en", draws: 200, seed: 1 });

  it("counts a text without evidence as wrong, and says what it is if read as neutral", () => {
    expect(result.sentiment?.accuracy?.value).toBe(0.75);
    expect(result.sentiment?.accuracyNoneNeutral?.value).toBe(1);
    expect(result.sentiment?.confusion.get("neutral")?.get("none")).toBe(1);
  });

  it("counts hits, extras and misses per label", () => {
    const stages = result.layers.find(({ layer }) => layer === "stages");
    expect(stages?.labels.get("delivery")).toMatchObject({
      hits: 1,
      missed: 1,
      extra: 0,
      precision: 1,
      recall: 0.5,
    });
    const needs = result.layers.find(({ layer }) => layer === "needs");
    expect(needs?.labels.get("seen:met")).toMatchObject({ hits: 1, precision: 1, recall: 1 });
  });

  it("gives the same intervals for the same seed", () => {
    expect(evaluate(rows, analyzer, { language: "en", draws: 200, seed: 1 })).toEqual(result);
  });
});

describe("runCases", () => {
  it("checks what a row expects and leaves empty cells alone", () => {
    const head =
      "# title: T\n# version: 1.0.0\n# language: en\n# kind: cases\n# source: own work\n# licence: CC-BY-4.0\n";
    const table = parseTable(
      `${head}text\tsentiment\tstages\tneeds\tphenomenon\ngood delivery\tpositive\tdelivery\t\tplain\nbad\tpositive\tnone\t\twrong\n`,
      "en/cases.tsv",
    );
    const results = runCases(table, analyzer);
    expect(results.map(({ failures }) => failures)).toEqual([
      [],
      ["sentiment: expected positive, got negative"],
    ]);
    expect(results[1]).toMatchObject({ file: "en/cases.tsv", line: 9, phenomenon: "wrong" });
  });
});
