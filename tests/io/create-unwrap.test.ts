import { describe, expect, it } from "vitest";
import { readTable } from "../../src/io/read-table.js";
import { collect, problemsOf } from "./support.js";

const wire = { language: { code: "da" }, stages: [], version: { wire: 1 } };
const table = (...lines: readonly object[]) =>
  readTable({
    name: "x.jsonl",
    bytes: Buffer.from(lines.map((line) => JSON.stringify(line)).join("\n")),
  });

describe("lines that analyze wrote", () => {
  it("are read as the survey they were written from, decimal comma and all", async () => {
    const read = await table(
      { id: "7", ...wire, fields: { nr: "7", score: "9", weight: "1,04" } },
      { id: "8", ...wire, fields: { nr: "8", score: "3", weight: "0,5" } },
    );
    expect(read.columns).toEqual(["nr", "score", "weight"]);
    expect(read.dialect.decimal).toBe(",");
    expect((await collect(read.rows)).map(({ cells }) => cells)).toEqual([
      ["7", "9", "1,04"],
      ["8", "3", "0,5"],
    ]);
  });

  it("give one row where several questions gave several lines", async () => {
    const fields = { nr: "7", good: "alt", better: "intet" };
    const read = await table(
      { ...wire, question: "good", fields },
      { ...wire, question: "better", fields },
      { ...wire, question: "good", fields: { ...fields, nr: "8" } },
      { ...wire, question: "better", fields: { ...fields, nr: "8" } },
    );
    expect((await collect(read.rows)).map(({ cells }) => cells[0])).toEqual(["7", "8"]);
  });

  it("are refused without the survey's columns, saying what to do", async () => {
    const [problem] = await problemsOf(table({ id: "7", ...wire }));
    expect(problem?.code).toBe("json/no-fields");
    expect(problem?.hint).toContain("--keep-fields");
  });

  it("are told from a survey that has a column called fields", async () => {
    const read = await table({ id: 1, fields: { a: 1 }, stages: [] });
    expect(read.columns).toEqual(["id", "fields", "stages"]);
  });
});
