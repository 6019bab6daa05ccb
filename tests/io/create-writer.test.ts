import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { createWriter, formatOf, writeText } from "../../src/io/create-writer.js";
import { readTable } from "../../src/io/read-table.js";
import type { Cells, WriterOptions } from "../../src/io/writer.js";
import { collect, problemsOf, temporaryFolder } from "./support.js";

async function write(
  rows: readonly Cells[],
  options: Partial<WriterOptions> & Pick<WriterOptions, "path" | "format" | "columns">,
) {
  const writer = await createWriter(options);
  for (const row of rows) await writer.write(row);
  return writer.close();
}

/** Reads a table and writes it again, nothing added. */
async function rewritten(bytes: Buffer, name = "in.csv"): Promise<Buffer> {
  const table = await readTable({ name, bytes });
  const path = join(temporaryFolder(), name);
  const rows = (await collect(table.rows)).map(
    ({ cells }) => new Map(table.columns.map((column, index) => [column, cells[index]])),
  );
  await write(rows, { path, format: "csv", columns: table.columns, dialect: table.dialect });
  return readFileSync(path);
}

describe("createWriter, delimited text", () => {
  const text =
    'id;kommentar;vægt\r\n1;"Godt; ""hurtigt""";1,25\r\n2;Dårlig på øen, -;0,5\r\n3;"to\nlinjer";-3,5\r\n4;\'=ikke en formel;1\r\n';

  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["windows-1252", false],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
  ])("repeats an input in %s (byte order mark: %s) to the byte", async (encoding, addBOM) => {
    const bytes = iconv.encode(text, encoding, { addBOM });
    expect((await rewritten(bytes)).equals(bytes)).toBe(true);
  });

  test.each([
    ['id,text,n\n1,god,1.5\n2,"a,b",2.5\n'],
    ["id\ttext\n1\tgod; fin, ok\n"],
    ["id|text\n1|god\n"],
    ["sep=;\r\nid;text\r\n1;god\r\n"],
    ['id\ttext\n1\t"Super" sagde hun\n2\t"Fint\n'],
    ["kommentar\nGod\nDårlig\n"],
  ])("repeats %j to the byte", async (input) => {
    const bytes = Buffer.from(input);
    expect((await rewritten(bytes)).toString()).toBe(input);
  });

  test("writes numbers with the decimal sign of the input", async () => {
    const dialect = (await readTable({ name: "x.csv", bytes: Buffer.from("a;b\n1,5;x\n") })).dialect;
    const path = join(temporaryFolder(), "x.csv");
    await write([{ a: "1,5", n: -0.25, ok: true }], {
      path,
      format: "csv",
      columns: ["a", "n", "ok", "none"],
      dialect,
    });
    expect(readFileSync(path, "utf8")).toBe("a;n;ok;none\n1,5;-0,25;TRUE;\n");
  });

  test("without a dialect writes what Nordic Excel opens, and turns decimal points of a workbook into commas", async () => {
    const path = join(temporaryFolder(), "x.csv");
    const dialect = {
      format: "xlsx",
      encoding: "utf-8",
      byteOrderMark: false,
      delimiter: ";",
      decimal: ".",
      lineEnd: "\r\n",
    } as const;
    await write([{ a: "8.5", b: 0.5, c: "v. 8.5" }], {
      path,
      format: "csv",
      columns: ["a", "b", "c"],
      dialect,
    });
    expect(readFileSync(path, "utf8")).toBe("\ufeffa;b;c\r\n8,5;0,5;v. 8.5\r\n");
  });

  test("makes harmless what a spreadsheet would run, and csv-parse reads the rest as it was", async () => {
    const path = join(temporaryFolder(), "x.tsv");
    const cells = ["=1+1", "- dyr", "-5", "a\tb", 'han sagde "nej"', " luft ", ""];
    await write(
      cells.map((text) => ({ id: "1", text })),
      { path, format: "tsv", columns: ["id", "text"] },
    );
    const rows = parse(readFileSync(path, "utf8"), { delimiter: "\t", bom: true }) as string[][];
    expect(rows.slice(1).map((row) => row[1])).toEqual([
      "'=1+1",
      "'- dyr",
      "-5",
      "a\tb",
      'han sagde "nej"',
      " luft ",
      "",
    ]);
    // Nobody takes the apostrophe off again.
    expect((await collect((await readTable(path)).rows))[0]?.cells[1]).toBe("'=1+1");
  });

  test("counts characters that the encoding does not have", async () => {
    const dialect = (
      await readTable({ name: "x.csv", bytes: iconv.encode("a;b\n1;blåbær?\n", "windows-1252") })
    ).dialect;
    const path = join(temporaryFolder(), "x.csv");
    const { problems } = await write([{ a: "tak? ❤", b: "æ" }], {
      path,
      format: "csv",
      columns: ["a", "b"],
      dialect,
    });
    expect(problems).toMatchObject([
      { code: "output/not-in-encoding", message: expect.stringMatching(/^1 character/) },
    ]);
    expect(iconv.decode(readFileSync(path), "windows-1252")).toBe("a;b\ntak? ?;æ\n");
  });
});

describe("createWriter, JSON Lines", () => {
  test("writes values as they are, one a line", async () => {
    const path = join(temporaryFolder(), "x.jsonl");
    const writer = await createWriter({ path, format: "jsonl", columns: [] });
    await writer.write({ id: "1", list: [{ a: 1 }], text: "to\nlinjer æ" });
    await writer.write(new Map([["id", "2"]]));
    expect(await writer.close()).toEqual({ rows: 2, path, problems: [] });
    expect(readFileSync(path, "utf8")).toBe(
      '{"id":"1","list":[{"a":1}],"text":"to\\nlinjer æ"}\n{"id":"2"}\n',
    );
  });
});

describe("createWriter, workbooks", () => {
  test("writes numbers, days and texts as such, with a bold, frozen header and a sheet that explains", async () => {
    const path = join(temporaryFolder(), "svar.xlsx");
    const row = {
      id: "007",
      score: "9",
      vægt: "1,25",
      dato: "2024-03-01",
      kommentar: "=god\n'",
      tom: "",
      n: -0.5,
      stort: "12345678901234567890",
    };
    const dialect = (await readTable({ name: "x.csv", bytes: Buffer.from("a;b\n1,5;x\n") })).dialect;
    await write([row], {
      path,
      format: "xlsx",
      columns: Object.keys(row),
      dialect,
      dictionary: {
        sheetName: "Ordbog",
        rows: [
          ["kolonne", "betydning"],
          ["n", "et tal"],
        ],
      },
    });
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(["svar", "Ordbog"]);
    expect(sheets[0]?.rows).toEqual([
      Object.keys(row),
      ["007", 9, 1.25, new Date("2024-03-01T00:00:00Z"), "'=god\n'", null, -0.5, "12345678901234567890"],
    ]);
    expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 });
    expect(sheets[0]?.cells?.get("0,0")?.style?.font?.bold).toBe(true);
    expect(sheets[1]?.rows[1]).toEqual(["n", "et tal"]);
  });

  test("reads back what it wrote", async () => {
    const path = join(temporaryFolder(), "x.xlsx");
    const cells = { id: "A-1", text: 'æøå – 😀\n& <tag> "x" _x0041_', n: "8.5", dato: "2024-12-31" };
    await write([cells], { path, format: "xlsx", columns: Object.keys(cells) });
    const table = await readTable(path);
    expect(table.columns).toEqual(Object.keys(cells));
    expect((await collect(table.rows))[0]?.cells).toEqual(Object.values(cells));
  });

  test("cuts texts that no Excel cell holds, and says how many", async () => {
    const path = join(temporaryFolder(), "x.xlsx");
    const { problems } = await write([{ text: "x".repeat(1_000_000) }], {
      path,
      format: "xlsx",
      columns: ["text"],
    });
    expect(problems).toMatchObject([{ code: "output/cell-cut" }]);
    const [row] = await collect((await readTable(path)).rows);
    expect(row?.cells[0]).toHaveLength(32_767);
  });

  test("makes sheet names that Excel allows", async () => {
    const path = join(temporaryFolder(), "x.xlsx");
    await write([{ a: "1" }], {
      path,
      format: "xlsx",
      columns: ["a"],
      sheetName: "NPS: april/maj [alle butikker i Danmark]",
      dictionary: { sheetName: "'", rows: [["a"]] },
    });
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map(({ name }) => name)).toEqual(["NPS  april maj  alle butikker i", "1"]);
  });
});

describe("createWriter, the file itself", () => {
  const options = (path: string) => ({ path, format: "csv", columns: ["a"] }) as const;

  test("shows the file only when it is complete, and leaves nothing else", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "x.csv");
    writeFileSync(path, "old");
    const writer = await createWriter(options(path));
    await writer.write({ a: "x".repeat(200_000) });
    expect(readFileSync(path, "utf8")).toBe("old");
    await writer.close();
    expect(readFileSync(path, "utf8")).toHaveLength(200_000 + 6);
    expect(readdirSync(folder)).toEqual(["x.csv"]);
  });

  test("writes under the next free name where the file cannot be replaced, and says so", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "x.csv");
    const writer = await createWriter(options(path));
    await writer.write({ a: "1" });
    mkdirSync(join(path, "in the way"), { recursive: true });
    writeFileSync(join(folder, "x-2.csv"), "mine");
    expect(await writer.close()).toMatchObject({
      rows: 1,
      path: join(folder, "x-3.csv"),
      problems: [{ code: "output/locked" }],
    });
    expect(readFileSync(join(folder, "x-3.csv"), "utf8")).toContain("1");
    expect(readdirSync(folder).sort()).toEqual(["x-2.csv", "x-3.csv", "x.csv"]);
  });

  test("leaves nothing after giving up", async () => {
    const folder = temporaryFolder();
    const writer = await createWriter(options(join(folder, "x.csv")));
    await writer.write({ a: "1" });
    await writer.abort();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses a missing folder, a folder and a file that Excel has open, before any work", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "d"));
    writeFileSync(join(folder, "open.xlsx"), "");
    writeFileSync(join(folder, "~$open.xlsx"), "");
    expect(await problemsOf(createWriter(options(join(folder, "no", "x.csv"))))).toMatchObject([
      { code: "output/no-folder" },
    ]);
    expect(await problemsOf(createWriter(options(join(folder, "d"))))).toMatchObject([
      { code: "output/folder" },
    ]);
    expect(await problemsOf(createWriter(options(join(folder, "open.xlsx"))))).toMatchObject([
      { code: "output/locked" },
    ]);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });

  test("takes a closed pipe for success and says that it is closed", async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      },
    });
    const writer = await createWriter({ path: "-", format: "jsonl", columns: [], stdout });
    for (let row = 0; row < 5 && !writer.closed; row++) {
      await writer.write({ text: "x".repeat(100_000) });
      await new Promise(setImmediate);
    }
    expect(writer.closed).toBe(true);
    expect(await writer.close()).toMatchObject({ problems: [] });
  });

  test("waits for a slow reader", async () => {
    const stdout = new PassThrough({ highWaterMark: 10 });
    const writer = await createWriter({ path: "stdout:", format: "jsonl", columns: [], stdout });
    let written = false;
    const writing = writer.write({ text: "x".repeat(100_000) }).then(() => {
      written = true;
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(written).toBe(false);
    stdout.resume();
    await writing;
    await writer.close();
  });
});

test("writeText writes a report whole", async () => {
  const path = join(temporaryFolder(), "r.html");
  expect(await writeText(path, "<p>æ</p>")).toBe(path);
  expect(readFileSync(path, "utf8")).toBe("<p>æ</p>");
});

test.each([
  ["a/b.CSV", "csv"],
  ["x.tsv", "tsv"],
  ["x.ndjson", "jsonl"],
  ["x.xlsx", "xlsx"],
  ["x.html", undefined],
  ["-", undefined],
])("formatOf(%j) is %j", (path, format) => {
  expect(formatOf(path)).toBe(format);
});
