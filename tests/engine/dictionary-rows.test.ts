import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ANALYSIS_COLUMNS } from "../../src/engine/analysis-cells.js";
import { type Dictionary, dictionaryRows } from "../../src/engine/dictionary-rows.js";
import { outputColumns } from "../../src/engine/output-rows.js";
import { writeDictionary } from "../../src/engine/write-dictionary.js";

const GIVEN: Dictionary = [
  ["column", "meaning"],
  ...ANALYSIS_COLUMNS.map((name) => [`gk_${name}`, `what ${name} is`] as const),
];
const folder = mkdtempSync(join(tmpdir(), "genklang-dictionary-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("dictionaryRows", () => {
  it.each([1, 2, 3])("names the columns of %i answer(s) as the output does, in its order", (answers) => {
    const [, ...rows] = dictionaryRows(GIVEN, "csv", answers);
    expect(rows.map(([name]) => name)).toEqual(outputColumns([], answers));
    expect(rows.every(([, meaning]) => /^what \w+ is$/.test(meaning))).toBe(true);
  });

  it("names the keys of JSON Lines, one for each column", () => {
    const [, ...rows] = dictionaryRows(GIVEN, "jsonl", 2);
    expect(rows).toHaveLength(ANALYSIS_COLUMNS.length);
    expect(rows[2]).toEqual(["sentiment.value", "what sentiment_value is"]);
  });

  it("is a table that other programs read", async () => {
    const path = join(folder, "out.csv");
    await writeDictionary(path, dictionaryRows(GIVEN, "csv", 1));
    expect(readFileSync(path, "utf8").split("\r\n").slice(0, 2)).toEqual([
      "\ufeffcolumn;meaning",
      "gk_language;what language is",
    ]);
    await writeDictionary(join(folder, "out.jsonl"), dictionaryRows(GIVEN, "csv", 1));
    expect(JSON.parse(readFileSync(join(folder, "out.jsonl"), "utf8").split("\n")[0] ?? "")).toEqual({
      column: "gk_language",
      meaning: "what language is",
    });
  });
});
