import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/io/read-table.js";
import { readTables } from "../../src/io/read-tables.js";
import { collect } from "./support.js";

/** Made by LibreOffice Calc set to Danish or Swedish; see the README there. */
const folder = fileURLToPath(new URL("../fixtures/exports/", import.meta.url));
const COLUMNS = [
  "Svar-id",
  "Hvor sandsynligt er det, at du vil anbefale os?",
  "Uddyb dit svar",
  "Svardato",
  "Vægt",
  "Butik",
];
const rows = (comma: string) => [
  ["A1", "9", "Hurtig levering – og søde folk på øen", "2024-03-01", `1${comma}25`, "København"],
  ["A2", "2", 'Ringede tre gange; ingen svarede. "Prøv igen", sagde de', "2024-03-02", `0${comma}5`, "Århus"],
  ["A3", "10", "Alt var godt\nNæste gang igen", "2024-03-03", "1", "Ålborg"],
  ["A4", "0", "=dyrt, synes jeg", "2024-03-04", `1${comma}75`, "Århus"],
  ["A5", "7", "€ 20 for “fragt”", "2024-03-15", "2", "København"],
];

describe("exports of LibreOffice", () => {
  test.each([
    ["danish-windows-1252.csv", { encoding: "windows-1252", delimiter: ";", decimal: "," }],
    ["danish-utf16.csv", { encoding: "utf-16le", byteOrderMark: true, delimiter: "\t", decimal: "," }],
    ["swedish-quoted.csv", { encoding: "utf-8", delimiter: ";", decimal: "," }],
    ["danish.xlsx", { format: "xlsx", sheet: "Svar", decimal: "." }],
  ])("%s is read as it was written", async (name, dialect) => {
    const table = await readTable(folder + name);
    expect(table.columns).toEqual(COLUMNS);
    expect(table.problems).toEqual([]);
    expect(table.dialect).toMatchObject(dialect);
    expect((await collect(table.rows)).map(({ cells }) => cells)).toEqual(rows(table.dialect.decimal));
  });

  test("a workbook keeps its types: numbers, texts that look like numbers, truth values, dates as ISO text", async () => {
    const table = await readTables([`${folder}merged-header.xlsx`], { sheet: "*" });
    const values = (await collect(table.rows)).map((row) => row.values);
    expect(values[0]).toMatchObject({
      "Svar-id": "007",
      "Butik: Karakter": 9,
      Besvaret: "2024-03-01 14:30:00",
    });
    expect(values[1]?.["Butik: Karakter"]).toBe("8");
    expect(values.at(-1)?.Medlem).toBe(false);
  });

  test("rows of merged cells above the names are left out, and said; names that would come twice get their words", async () => {
    const table = await readTable(`${folder}merged-header.xlsx`);
    expect(table.columns).toEqual([
      "Svar-id",
      "Butik: Karakter",
      "Butik: Kommentar",
      "Internet: Karakter",
      "Internet: Kommentar",
      "Besvaret",
    ]);
    expect(table.problems).toMatchObject([
      { code: "sheet/others" },
      { code: "header/lines-above", message: expect.stringContaining("Kundeundersøgelse 2024") },
      { code: "header/merged", message: expect.stringContaining('"Butik | Internet"') },
    ]);
    expect((await collect(table.rows))[0]?.cells).toEqual([
      "007",
      "9",
      "Søde folk",
      "3",
      "Siden gik ned",
      "2024-03-01 14:30:00",
    ]);
  });

  test("several sheets are one table that names them; hidden ones are left out", async () => {
    const table = await readTables([`${folder}merged-header.xlsx`], { sheet: "*" });
    expect(table.columns.slice(-4)).toEqual(["Karakter", "Kommentar", "Medlem", "source_file"]);
    const all = await collect(table.rows);
    expect(all.map(({ cells }) => cells.at(-1))).toEqual(["Uge 9", "Uge 9", "Uge 9", "Uge 10", "Uge 10"]);
    expect(all.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    const [week] = await collect(
      (await readTables([`${folder}merged-header.xlsx`], { sheet: "Uge 1*" })).rows,
    );
    expect(week?.cells).toEqual(["010", "10", "Tak for hjælpen", "TRUE"]);
  });
});
