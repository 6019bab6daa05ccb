import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/io/read-table.js";
import type { ReadOptions } from "../../src/io/table.js";
import { xlsxCellText } from "../../src/io/xlsx-cell-text.js";
import { collect, problemsOf } from "./support.js";

type Cell = string | number | boolean | Date | null;

const ROWS: Cell[][] = [
  ["id", "Kommentar", "Score", "Dato", "Klokken"],
  [1, "Rigtig god hjælp – tak 😀", 9, new Date("2024-03-01T00:00:00Z"), new Date("2024-03-01T14:30:00Z")],
  ["007", "linje 1\nlinje 2", 0.1 + 0.2, null, null],
];

async function read(sheets: { name: string; rows: Cell[][]; hidden?: boolean }[], options: ReadOptions = {}) {
  const table = await readTable({ name: "x.xlsx", bytes: await writeXlsx({ sheets }) }, options);
  return { ...table, rows: await collect(table.rows) };
}

describe("readTable, workbooks", () => {
  test("reads cells as a person sees them", async () => {
    const table = await read([{ name: "Svar", rows: ROWS }]);
    expect(table.columns).toEqual(["id", "Kommentar", "Score", "Dato", "Klokken"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["1", "Rigtig god hjælp – tak 😀", "9", "2024-03-01", "2024-03-01 14:30:00"],
      ["007", "linje 1\nlinje 2", "0.3", "", ""],
    ]);
    expect(table.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(table.dialect).toMatchObject({ format: "xlsx", sheet: "Svar" });
  });

  test("knows a workbook by its content, whatever its name", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Svar", rows: ROWS }] });
    expect((await readTable({ name: "x.csv", bytes })).columns[1]).toBe("Kommentar");
  });

  test("reads the first visible sheet and says which others there are", async () => {
    const table = await read([
      { name: "Opsætning", rows: [["x"]], hidden: true },
      { name: "Svar", rows: ROWS },
      { name: "Noter", rows: [["y"]] },
    ]);
    expect(table.dialect.sheet).toBe("Svar");
    expect(table.problems).toMatchObject([
      { code: "sheet/others", message: expect.stringContaining('"Noter"') },
    ]);
  });

  test("reads the sheet that is named, or numbered", async () => {
    const sheets = [
      { name: "A", rows: [["x"], ["1"]] },
      { name: "Svar", rows: ROWS },
    ];
    for (const sheet of ["Svar", "svar", "2"])
      expect((await read(sheets, { sheet })).dialect.sheet).toBe("Svar");
    expect(await problemsOf(read(sheets, { sheet: "Svr" }))).toMatchObject([
      { code: "sheet/not-found", hint: expect.stringContaining('"Svar"') },
    ]);
  });

  test("passes over title rows and empty rows", async () => {
    const table = await read([
      { name: "S", rows: [["Undersøgelse 2024"], [], ...ROWS.slice(0, 2), [], ...ROWS.slice(2)] },
    ]);
    expect(table.columns).toHaveLength(5);
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, "1"],
      [2, "007"],
    ]);
  });

  test("refuses an empty sheet, a broken file and one that unpacks to too much", async () => {
    expect(await problemsOf(read([{ name: "Tom", rows: [] }]))).toMatchObject([{ code: "input/empty" }]);
    const bytes = await writeXlsx({ sheets: [{ name: "Svar", rows: ROWS }] });
    expect(await problemsOf(readTable({ name: "x.xlsx", bytes: bytes.slice(0, 600) }))).toMatchObject([
      { code: "input/broken" },
    ]);
    expect(
      await problemsOf(readTable({ name: "x.xlsx", bytes }, { maximumBytes: bytes.length + 1 })),
    ).toMatchObject([{ code: "input/too-large" }]);
  });
});

test.each([
  [0.1 + 0.2, "0.3"],
  [45_123_456_789, "45123456789"],
  [true, "TRUE"],
  [null, ""],
  [new Date("1899-12-31T14:30:00Z"), "14:30:00"],
  [new Date("2024-03-01T14:29:59.999Z"), "2024-03-01 14:30:00"],
])("xlsxCellText: %s is %j", (value, text) => {
  expect(xlsxCellText(value)).toBe(text);
});

describe("readTable, workbooks that are not what they say", () => {
  /** Writes a number into the directory entry of the sheet. */
  async function withSheetSize(size: number, rows = ROWS): Promise<Buffer> {
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: "Svar", rows }] }));
    for (let at = bytes.indexOf("PK\u0001\u0002"); at !== -1; at = bytes.indexOf("PK\u0001\u0002", at + 1)) {
      const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      if (name === "xl/worksheets/sheet1.xml") bytes.writeUInt32LE(size, at + 24);
    }
    return bytes;
  }

  test.each([
    ["claims to be huge", 0xf0000000, "input/too-large"],
    ["does not say how large it is", 0, "input/broken"],
  ])("are refused before anything is unpacked where a part %s", async (_, size, code) => {
    expect(await problemsOf(readTable({ name: "x.xlsx", bytes: await withSheetSize(size) }))).toMatchObject([
      { code },
    ]);
  });

  test("are given up where a part unpacks to more than it says", async () => {
    const rows: Cell[][] = [
      ["id", "text"],
      ...Array.from({ length: 5000 }, (_, id) => [id, "x".repeat(200)]),
    ];
    const bytes = await withSheetSize(100_000, rows);
    const walked = readTable({ name: "x.xlsx", bytes }).then((table) => collect(table.rows));
    expect(await problemsOf(walked)).toMatchObject([{ code: "input/broken" }]);
  });

  test("are read where their numbers stand in 64-bit fields, as streaming writers put them", async () => {
    const stream = writeXlsxStream(ROWS, { name: "Svar", zip64: true });
    const bytes = Buffer.concat(await collect(stream as unknown as AsyncIterable<Uint8Array>));
    const table = await readTable({ name: "x.xlsx", bytes });
    expect((await collect(table.rows)).map(({ cells }) => cells[0])).toEqual(["1", "007"]);
  });
});

describe("readTable, merged cells", () => {
  async function withMerges(rows: Cell[][], merges: readonly string[]) {
    const ranges = merges.map((range) => {
      const [, left = "A", top = "1", right = "A", bottom = "1"] =
        /([A-Z])(\d):([A-Z])(\d)/.exec(range) ?? [];
      const column = (letter: string) => letter.charCodeAt(0) - 65;
      return {
        startRow: Number(top) - 1,
        startCol: column(left),
        endRow: Number(bottom) - 1,
        endCol: column(right),
      };
    });
    const table = await readTable({
      name: "x.xlsx",
      bytes: await writeXlsx({ sheets: [{ name: "A", rows, merges: ranges }] }),
    });
    return { columns: table.columns, rows: await collect(table.rows), problems: table.problems };
  }

  test("take a name from above where its cell is merged downwards, and leave the words above the others out", async () => {
    const rows: Cell[][] = [
      ["id", "Om dig", null, "Kommentar"],
      [null, "Alder", "By", null],
      [1, 44, "Aarhus", "God hjælp"],
    ];
    const read = await withMerges(rows, ["A1:A2", "B1:C1", "D1:D2"]);
    expect(read.columns).toEqual(["id", "Alder", "By", "Kommentar"]);
    expect(read.rows.map(({ cells }) => cells)).toEqual([["1", "44", "Aarhus", "God hjælp"]]);
    expect(read.problems).toMatchObject([
      { code: "header/merged", message: expect.stringMatching(/"Om dig"/) },
    ]);
  });

  test("in a single row of names are no reason to take an answer for names", async () => {
    const rows: Cell[][] = [
      ["id", "Kommentar", null],
      ["a", "God hjælp", null],
      ["b", "Fint", null],
    ];
    const read = await withMerges(rows, ["B1:C1"]);
    expect(read.columns.slice(0, 2)).toEqual(["id", "Kommentar"]);
    expect(read.rows).toHaveLength(2);
  });

  test("among the answers change nothing", async () => {
    const rows: Cell[][] = [
      ["id", "Kommentar", "Karakter"],
      [1, "God hjælp", 9],
      [2, "Fint", 8],
    ];
    expect((await withMerges(rows, ["A2:A3"])).columns).toEqual(["id", "Kommentar", "Karakter"]);
  });
});
