import { describe, expect, it } from "vitest";
import { tagMeasures } from "../../src/engine/tag-measures.js";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { parseMeasured } from "../../src/lexicon/parse-measured.js";
import { parseTable } from "../../src/lexicon/parse-table.js";

const HEAD =
  "# title: T\n# version: 1\n# language: xx\n# kind: measured\n# source: s\n# licence: CC-BY-4.0\n# comments: 200\n# date: 2026-01-02\n# lexicons: abc1234\nlayer\tlabel\tprecision\trecall\tcases\n";

describe("parseMeasured", () => {
  it("reads shares and cases by layer and label, and who measured when", () => {
    const table = parseTable(
      `${HEAD}stages\tsupport\t0.8\t0.9\t40\nneeds\tease:unmet\t\t0.000\t1\n`,
      "xx/measured.labels.tsv",
    );
    expect(table.problems).toEqual([]);
    const { labels, ...rest } = parseMeasured(table);
    expect(rest).toEqual({ language: "xx", comments: 200, date: "2026-01-02", lexicons: "abc1234" });
    expect(labels.get("stages/support")).toEqual({ precision: 0.8, recall: 0.9, cases: 40 });
    expect(labels.get("needs/ease:unmet")).toEqual({ recall: 0, cases: 1 });
  });

  it("takes what is no share for not known", () => {
    const table = parseTable(`${HEAD}stages\tsupport\t1.4\tmuch\tmany\n`, "xx/measured.labels.tsv");
    expect(parseMeasured(table).labels.get("stages/support")).toEqual({ cases: 0 });
  });
});

describe("measured.labels.tsv", () => {
  const lexicons = loadLexicons();
  const { languages, limits } = tagMeasures(lexicons);

  it("is there for every language, with labels of the lexicons only and thresholds as rows", () => {
    for (const code of lexicons.packs.keys()) {
      if (code === "und") continue;
      const measured = languages.get(code);
      expect(measured?.comments, code).toBeGreaterThan(0);
      for (const name of measured?.labels.keys() ?? []) {
        const [layer = "", label = ""] = name.split("/");
        expect([...(lexicons.labels.get(layer)?.keys() ?? [])], name).toContain(label.split(":")[0]);
      }
    }
    expect(limits).toEqual({ accuracy: 0.7, cases: 30, language: 0.1, coded: 30 });
  });

  it("changes nothing of the lexicons' version: it only tells what they are worth", () => {
    const own = [{ path: "da/measured.labels.tsv", text: HEAD.replace("xx", "da") }];
    const other = loadLexicons({ lexicons: [own] });
    expect(other.hash).toBe(lexicons.hash);
    expect(other.problems).toEqual(lexicons.problems);
    expect(tagMeasures(other).languages.get("da")?.labels.size).toBe(0);
  });

  it("comes with sentences of the same keys and placeholders in every language", () => {
    const tables = [...lexicons.tables].filter(([path]) => path.endsWith("/messages.tags.tsv"));
    expect(tables.length).toBe(lexicons.packs.size - 1);
    const shape = tables.map(([, { rows }]) =>
      Object.fromEntries(
        rows.map(({ cell }) => [cell("key"), (cell("text").match(/\{\w+\}/g) ?? []).sort()]),
      ),
    );
    for (const one of shape) expect(one).toEqual(shape[0]);
  });
});
