import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { expandInputs } from "../../src/io/expand-inputs.js";
import { outputCells, outputFields } from "../../src/io/output-cells.js";
import { readFeedback } from "../../src/io/read-feedback.js";
import { readTables } from "../../src/io/read-tables.js";
import { NAMES } from "./names.js";
import { collect, problemsOf, temporaryFolder } from "./support.js";

const input = (name: string, text: string, encoding = "utf-8") => ({
  name,
  bytes: iconv.encode(text, encoding),
});

describe("readTables", () => {
  test("unites columns by name, in order of first appearance, and names the source of every row", async () => {
    const table = await readTables([
      input("a.csv", "id;score;text\n1;9;god\n"),
      input("b.csv", "Text,ID,region\nfin,2,nord\nok,3,syd\n"),
    ]);
    expect(table.columns).toEqual(["id", "score", "text", "region", "source_file"]);
    expect((await collect(table.rows)).map(({ cells }) => cells)).toEqual([
      ["1", "9", "god", "", "a.csv"],
      ["2", "", "fin", "nord", "b.csv"],
      ["3", "", "ok", "syd", "b.csv"],
    ]);
    expect(table.problems).toMatchObject([
      { code: "columns/not-in-all", place: { file: "a.csv" }, message: expect.stringContaining('"region"') },
      { code: "columns/not-in-all", place: { file: "b.csv" }, message: expect.stringContaining('"score"') },
    ]);
  });

  test("keeps two columns apart that differ in letter case only where one file has both", async () => {
    const table = await readTables([input("a.csv", "score,Score\n1,2\n"), input("b.csv", "SCORE,x\n3,4\n")]);
    expect(table.columns).toEqual(["score", "Score", "x", "source_file"]);
  });

  test("says the row of the file it stands in, and counts rows on", async () => {
    const table = await readTables([
      input("a.csv", "id,text\n1,god\n2,fin\n"),
      input("b.csv", "id,text\n3\n"),
    ]);
    const [, , third] = await collect(table.rows);
    expect(third).toMatchObject({ row: 3, origin: { file: "b.csv", row: 1 } });
    expect(third?.problems).toMatchObject([{ code: "row/too-few-cells", place: { file: "b.csv", row: 1 } }]);
  });

  test("reads formats and encodings side by side, and writes numbers one way", async () => {
    const table = await readTables([
      input("a.csv", "id;vægt\n1;1,5\n2;blåbær\n", "windows-1252"),
      input("b.jsonl", '{"id":3,"vægt":2.5}\n'),
    ]);
    expect(table.dialect).toMatchObject({
      encoding: "utf-8",
      byteOrderMark: true,
      delimiter: ";",
      decimal: ",",
    });
    expect((await collect(table.rows)).map(({ cells }) => cells[1])).toEqual(["1,5", "blåbær", "2,5"]);
  });

  test("takes a name for the source that no column has", async () => {
    const table = await readTables([input("a.csv", "source_file,x\n1,2\n"), input("b.csv", "x,y\n1,2\n")]);
    expect(table.columns.at(-1)).toBe("source_file_2");
  });

  test("reads one input as if it were alone", async () => {
    const table = await readTables([input("a.csv", "id,text\n1,god\n")]);
    expect(table.columns).toEqual(["id", "text"]);
  });

  test("says of all inputs at once what keeps them from being read", async () => {
    const problems = await problemsOf(
      readTables(["/nowhere/a.csv", input("b.csv", ""), input("c.csv", "id,text\n1,god\n")]),
    );
    expect(problems.map(({ code }) => code)).toEqual(["input/not-found", "input/empty"]);
  });

  test("keeps no more than one file open, however many there are", async () => {
    const folder = temporaryFolder();
    const files = Array.from({ length: 300 }, (_, number) => join(folder, `${number}.csv`));
    const filler = "en helt almindelig kommentar ".repeat(3000);
    for (const file of files) writeFileSync(file, `id,text\n1,${filler}\n`);
    const { readdirSync } = await import("node:fs");
    const open = () => (process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0);
    const before = open();
    const table = await readTables(files);
    expect(open() - before).toBeLessThan(20);
    expect(table.source).toMatch(/0\.csv … .*299\.csv \(300 inputs\)/);
    expect(await collect(table.rows)).toHaveLength(300);
  });
});

describe("readFeedback of several inputs", () => {
  test("chooses columns by the rows of all of them, and lets each count its ids", async () => {
    const a = "id,score,kommentar\n1,9,Hurtig levering og god pris\n2,3,Der var lang kø i butikken\n";
    const b = "id,score,kommentar\n1,10,Søde mennesker i telefonen\n1,2,Ingen svarede på min mail\n";
    const table = await readFeedback([input("a.csv", a), input("b.csv", b)], {
      columnNames: NAMES,
      flags: { by: ["source_file"] },
    });
    const rows = await collect(table.rows);
    expect(rows.map(({ rating }) => rating)).toEqual([9, 3, 10, 2]);
    expect(rows.map(({ fields }) => fields.get("source_file"))).toEqual(["a.csv", "a.csv", "b.csv", "b.csv"]);
    expect(rows.flatMap(({ problems }) => problems)).toMatchObject([
      { code: "id/duplicate", place: { file: "b.csv", row: 2, column: "id" } },
    ]);
  });

  test("keeps the types of JSON for outputs, nested ones too", async () => {
    const line = {
      id: "007",
      score: 9,
      member: true,
      tags: ["a"],
      kommentar: "Rigtig god hjælp i dag",
      none: null,
    };
    const table = await readFeedback(input("a.jsonl", `${JSON.stringify(line)}\n`), {
      columnNames: NAMES,
    });
    const [row] = await collect(table.rows);
    if (row === undefined) throw new Error("expected a row");
    expect(outputFields(row)).toEqual(line);
    expect(Object.fromEntries(outputCells(row))).toEqual({ ...line, tags: '["a"]', none: "" });
  });
});

describe("expandInputs", () => {
  function files(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "2023"));
    mkdirSync(join(folder, "2024"));
    for (const name of [
      "b.csv",
      "a.csv",
      "a.xlsx",
      ".hidden.csv",
      "2023/q1.csv",
      "2024/q1.csv",
      "2024/q2.csv",
      "a[1].csv",
    ])
      writeFileSync(join(folder, name), "id\n");
    return folder;
  }

  test.each([
    ["*.csv", ["a.csv", "a[1].csv", "b.csv"]],
    ["?.csv", ["a.csv", "b.csv"]],
    ["a.*", ["a.csv", "a.xlsx"]],
    ["202?/q1.csv", ["2023/q1.csv", "2024/q1.csv"]],
    ["*/*.csv", ["2023/q1.csv", "2024/q1.csv", "2024/q2.csv"]],
    ["a[1].csv", ["a[1].csv"]],
  ])("reads %s as the files it fits, sorted", async (pattern, expected) => {
    const folder = files();
    expect(await expandInputs([join(folder, pattern)])).toEqual(expected.map((name) => join(folder, name)));
  });

  test("gives every file once, links looked through", async () => {
    const folder = files();
    symlinkSync(join(folder, "a.csv"), join(folder, "c.csv"));
    expect(await expandInputs([join(folder, "a.csv"), join(folder, "?.csv")])).toEqual([
      join(folder, "a.csv"),
      join(folder, "b.csv"),
    ]);
  });

  test("lets names without wildcards pass, and a file that is called so win", async () => {
    const folder = files();
    writeFileSync(join(folder, "what?.csv"), "id\n");
    writeFileSync(join(folder, "whats.csv"), "id\n");
    expect(await expandInputs(["-", "none.csv", join(folder, "what?.csv")])).toEqual([
      "-",
      "none.csv",
      join(folder, "what?.csv"),
    ]);
  });

  test("says of all names at once which match nothing", async () => {
    const folder = files();
    const problems = await problemsOf(expandInputs([join(folder, "*.tsv"), "*.csv?", join(folder, "*.csv")]));
    expect(problems.map(({ code }) => code)).toEqual(["input/not-found", "input/not-found"]);
  });
});
