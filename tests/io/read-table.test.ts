import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { describeDialect } from "../../src/io/dialect.js";
import { readTable } from "../../src/io/read-table.js";
import type { ReadOptions } from "../../src/io/table.js";
import { collect, pieces, problemsOf } from "./support.js";

const bytes = (text: string, encoding = "utf-8", addBOM = false) => iconv.encode(text, encoding, { addBOM });

async function read(content: Uint8Array | string, name = "x.csv", options: ReadOptions = {}) {
  const table = await readTable(
    { name, bytes: typeof content === "string" ? bytes(content) : content },
    options,
  );
  const rows = await collect(table.rows);
  return {
    ...table,
    rows,
    cells: rows.map((row) => row.cells),
    codes: rows.flatMap((row) => row.problems.map(({ code }) => code)),
  };
}

const NORDIC = 'id;kommentar;score;vægt\r\n1;"Godt; hurtigt";9;1,25\r\n2;Dårlig service på øen;3;0,5\r\n';

describe("readTable, delimited text", () => {
  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["windows-1252", false],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
  ])("reads what Nordic Excel writes, in %s (byte order mark: %s)", async (encoding, byteOrderMark) => {
    const table = await read(bytes(NORDIC, encoding, byteOrderMark));
    expect(table.dialect).toEqual({
      format: "csv",
      encoding,
      byteOrderMark,
      delimiter: ";",
      decimal: ",",
      lineEnd: "\r\n",
    });
    expect(table.columns).toEqual(["id", "kommentar", "score", "vægt"]);
    expect(table.cells).toEqual([
      ["1", "Godt; hurtigt", "9", "1,25"],
      ["2", "Dårlig service på øen", "3", "0,5"],
    ]);
    expect(table.problems).toEqual([]);
  });

  test("reads the same from a pipe, wherever it is cut", async () => {
    for (const size of [1, 2, 3, 7, 64]) {
      const table = await readTable({ name: "stdin:", stream: pieces(bytes(NORDIC), size) });
      expect((await collect(table.rows)).map((row) => row.cells[1])).toEqual([
        "Godt; hurtigt",
        "Dårlig service på øen",
      ]);
    }
  });

  test("numbers rows from 1 and keeps broken ones in place, with what was expected and what came", async () => {
    const table = await read("id,text,score\n1,ok,9\n2,too,many,8\n3\n4,fine,7\n");
    expect(table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(table.codes).toEqual(["row/too-many-cells", "row/too-few-cells"]);
    expect(table.cells[2]).toEqual(["3", "", ""]);
    expect(table.cells[1]).toEqual(["2", "too,many", "8"]);
    expect(table.rows[1]?.problems[0]).toMatchObject({
      place: { file: "x.csv", row: 2 },
      message: expect.stringContaining("Expected 3 cells, got 4"),
    });
  });

  test("leaves out empty lines, but not empty answers of a table with one column", async () => {
    expect((await read("id,text\n1,a\n\n2,b\n\n")).cells).toEqual([
      ["1", "a"],
      ["2", "b"],
    ]);
    expect((await read("kommentar\nGod, hurtig\n\nDyr\n\n\n")).cells).toEqual([
      ["God, hurtig"],
      [""],
      ["Dyr"],
    ]);
  });

  test("does not complain about delimiters at the end of lines", async () => {
    expect((await read("id;text\n1;a;;\n2;b;;\n")).codes).toEqual([]);
  });

  test("reads column names alone as a table without rows, and says so", async () => {
    const table = await read("id,text,score\n");
    expect(table.cells).toEqual([]);
    expect(table.problems).toMatchObject([{ code: "input/no-rows" }]);
  });

  test("takes a delimiter and a format that are given", async () => {
    expect((await read("a^b\n1^2\n", "x.csv", { delimiter: "^" })).columns).toEqual(["a", "b"]);
    expect((await read("a;x\tb\n1;2\t3\n", "x.csv", { format: "tsv" })).columns).toEqual(["a;x", "b"]);
    expect(await problemsOf(read("a,b\n", "x.csv", { delimiter: "::" }))).toMatchObject([
      { code: "input/delimiter" },
    ]);
  });

  test("says how many bytes were not UTF-8, at the row where they came", async () => {
    const mixed = Buffer.concat([
      bytes("id,text\n1,blåbær\n2,"),
      bytes("rødgrød", "windows-1252"),
      bytes("\n"),
    ]);
    const table = await read(mixed);
    expect(table.cells[1]).toEqual(["2", "rødgrød"]);
    expect(table.codes).toEqual(["input/mixed-encoding"]);
  });

  test("leaves apostrophes alone that keep formulas from running: they may be the customer's", async () => {
    expect((await read("id,text\n1,'=sum\n2,'-5\n")).cells).toEqual([
      ["1", "'=sum"],
      ["2", "'-5"],
    ]);
  });

  test("streams: gives the first row of an endless pipe", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield bytes("id,text\n");
      for (let id = 0; ; id++) yield bytes(`${id},god service\n`.repeat(100));
    }
    const table = await readTable({ name: "stdin:", stream: endless() });
    for await (const row of table.rows) {
      expect(row.cells).toEqual(["0", "god service"]);
      break;
    }
  });

  test("describes itself in one line", async () => {
    expect(describeDialect((await read(bytes(NORDIC, "windows-1252"))).dialect)).toBe(
      'CSV, delimiter ";", decimal sign ",", windows-1252',
    );
  });
});

describe("readTable, JSON", () => {
  test("reads JSON Lines; later keys and broken lines are kept", async () => {
    const lines = [
      '{"id":1,"text":"god","tags":["a"],"ok":true,"none":null}',
      "not json",
      '{"id":2.5,"text":"dårlig","ny":"x"}',
      "[1]",
      "",
    ];
    const table = await read(lines.join("\n"), "x.jsonl");
    expect(table.columns).toEqual(["id", "text", "tags", "ok", "none", "ny"]);
    expect(table.cells).toEqual([
      ["1", "god", '["a"]', "true", "", ""],
      ["", "", "", "", "", ""],
      ["2.5", "dårlig", "", "", "", "x"],
      ["", "", "", "", "", ""],
    ]);
    expect(table.codes).toEqual(["json/bad-line", "json/bad-line"]);
    expect(table.rows[1]?.extra).toEqual(new Map([["column_7", "not json"]]));
    expect(table.rows[0]?.values).toMatchObject({ id: 1, ok: true });
  });

  test("keeps keys that first come after a thousand lines", async () => {
    const text = `${'{"a":"1"}\n'.repeat(1000)}{"a":"2","late":"x"}\n`;
    const table = await read(text, "x.ndjson");
    expect(table.rows.at(-1)?.extra).toEqual(new Map([["late", "x"]]));
    expect(table.codes).toEqual(["json/late-key"]);
  });

  test("knows JSON Lines and JSON by their content when the name says nothing", async () => {
    expect((await read('{"a":"1"}\n{"a":"2"}\n', "stdin:")).dialect.format).toBe("jsonl");
    expect((await read('[\n {"a":"1"},\n {"a":"2"}\n]', "stdin:")).cells).toEqual([["1"], ["2"]]);
  });

  test("reads a list inside an object, and a list of lists", async () => {
    expect((await read('{"count":2,"answers":[{"a":"1"},{"a":"2"}]}', "x.json")).cells).toEqual([
      ["1"],
      ["2"],
    ]);
    expect((await read('[["a","b"],["1","x"]]', "x.json")).columns).toEqual(["a", "b"]);
  });

  test.each([
    ['{"a":', "json/not-a-list"],
    ['{"a":1}', "json/not-a-list"],
    ["[1,2]", "json/no-objects"],
    ["[]", "input/empty"],
  ])("refuses %s", async (text, code) => {
    expect(await problemsOf(read(text, "x.json", { format: "json" }))).toMatchObject([{ code }]);
  });
});

describe("readTable, what is no table", () => {
  test.each([
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), /save it as \.xlsx, without a password/],
    ["a PDF", bytes("%PDF-1.7 …"), /Export/],
    ["a cut-off gzip file", Buffer.from("1f8b0800", "hex"), /cut off/],
    ["a text packed twice", gzipSync(gzipSync("id,text\n")), /gunzip -c/],
    ["a Zstandard archive", Buffer.from("28b52ffd0000", "hex"), /zstd -dc/],
    [
      "a packed tar archive",
      gzipSync(Buffer.concat([Buffer.alloc(257, 97), Buffer.from("ustar\0")])),
      /Unpack/,
    ],
    ["broken Parquet", bytes("PAR1xxxx"), /write it again/],
    [
      "random bytes",
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7919) >> 3)),
      /Export/,
    ],
    ["binary data", Buffer.from([1, 2, 0, 0, 0, 3, 4, 255, 0, 9, 9, 9]), /Export/],
    ["a web page", bytes("<html><table>"), /Excel/],
    ["a cut-off archive", Buffer.from("504b030414000000", "hex"), /copy or download/],
  ])("refuses %s and says what to do", async (_, content, hint) => {
    const problems = await problemsOf(read(content));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.hint).toMatch(hint);
    expect(problems[0]?.message).toContain("x.csv");
  });

  test("refuses an empty file", async () => {
    for (const empty of ["", "\n\n", "\ufeff"])
      expect(await problemsOf(read(empty))).toMatchObject([{ code: "input/empty" }]);
  });
});

describe("zero bytes", () => {
  test("in a cell are left out and said in its row; the others are untouched", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${index},a comment of some length`).join("\n");
    const table = await readTable({ name: "x.csv", bytes: Buffer.from(`id,text\n${rows}\n20,la\0te\n`) });
    const read = await collect(table.rows);
    expect(read).toHaveLength(21);
    expect(read[20]?.cells).toEqual(["20", "late"]);
    expect(read.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(["row/zero-bytes"]);
  });
});

test("a sheet asked of a text file is said, and the file is read", async () => {
  const table = await readTable({ name: "x.csv", bytes: Buffer.from("id,text\n1,a\n") }, { sheet: "Ark1" });
  expect(table.problems.map(({ code }) => code)).toEqual(["input/no-sheets"]);
  expect(await collect(table.rows)).toHaveLength(1);
});
