import { describe, expect, it } from "vitest";
import { buildPacks } from "../../src/lexicon/build-packs.js";
import { lexiconStats } from "../../src/lexicon/lexicon-stats.js";

const head = (kind: string, scale: string) =>
  `# title: T\n# version: 1.0.0\n# language: en\n# kind: ${kind}\n# source: own work\n# licence: CC-BY-4.0\n# scale: ${scale}\n`;
const { packs } = buildPacks([
  { path: "en/language.tsv", text: `${head("language", "0 1")}name\tvalue\nname\tEnglish\n` },
  {
    path: "en/sentiment.core.tsv",
    text: `${head("sentiment", "-3 3")}phrase\tweight\tlemma\tpos\tnote\nbad\t-1.5\tbad\t\tmild\nworse\t-2.5\tbad\t\t\nvery good\t1\t\t\t\nkind of\t0\t\t\t\n`,
  },
  {
    path: "en/need.core.tsv",
    text: `${head("need", "0 1")}phrase\tlabel\tstate\tweight\tnote\nquick\tease\tmet\t0.9\t\nslow\tease\tunmet\t0.5\t\nso slow\tease\tunmet\t0.2\t\n`,
  },
]);

describe("lexiconStats", () => {
  const [sentiment, need, ...others] = lexiconStats(packs.values());

  it("counts rows, words, phrases, lemmas and notes", () => {
    expect(others).toEqual([]);
    expect(sentiment).toMatchObject({
      id: "en/sentiment.core",
      rows: 4,
      words: 2,
      phrases: 2,
      lemmas: 3,
      notes: 1,
    });
  });

  it("sorts weights by sign and thirds of the scale", () => {
    expect(sentiment?.weights).toEqual({
      negative: { weak: 0, medium: 1, strong: 1 },
      zero: 1,
      positive: { weak: 1, medium: 0, strong: 0 },
    });
    expect(need?.weights?.positive).toEqual({ weak: 1, medium: 1, strong: 1 });
  });

  it("counts labels, the most frequent first, needs by their state", () => {
    expect([...(need?.labels ?? [])]).toEqual([
      ["ease:unmet", 2],
      ["ease:met", 1],
    ]);
    expect(need?.lemmas).toBeUndefined();
  });
});
