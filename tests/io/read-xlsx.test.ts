import { writeXlsx } from "hucre/xlsx";
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
