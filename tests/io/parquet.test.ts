import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { createWriter, formatOf } from "../../src/io/create-writer.js";
import { readTable } from "../../src/io/read-table.js";
import type { Cells, WriterOptions } from "../../src/io/writer.js";
import { collect, problemsOf, temporaryFolder } from "./support.js";

async function write(
  rows: readonly Cells[],
  options: Partial<WriterOptions> & Pick<WriterOptions, "columns">,
) {
  const path = join(temporaryFolder(), "x.parquet");
  const writer = await createWriter({ path, format: "parquet", ...options });
  for (const row of rows) await writer.write(row);
  const written = await writer.close();
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return { ...written, path, file };
}

const SAMPLE = parquetWriteBuffer({
  columnData: [
    { name: "id", data: ["007", "008", null], type: "STRING" },
    { name: "score", data: [9, 0, null], type: "INT32" },
    { name: "big", data: [1n, 2n ** 60n, null], type: "INT64" },
    { name: "weight", data: [0.5, 1.25, null], type: "DOUBLE" },
    { name: "member", data: [true, false, null], type: "BOOLEAN" },
    {
      name: "at",
      data: [new Date("2024-03-01T14:30:00Z"), new Date("2024-03-02T00:00:00Z"), null],
      type: "TIMESTAMP",
    },
    { name: "tags", data: [["a", "b"], [], null], type: "JSON" },
    { name: "kommentar", data: ["Søde folk på øen 😀", "", null], type: "STRING" },
  ],
});

const PAGES_END = SAMPLE.byteLength - 8 - new DataView(SAMPLE).getUint32(SAMPLE.byteLength - 8, true);

describe("reading Parquet", () => {
  test("gives texts as they are, numbers and truth values with their type, dates as ISO 8601, lists as JSON", async () => {
    const table = await readTable({ name: "x.parquet", bytes: new Uint8Array(SAMPLE) });
    expect(table.dialect.format).toBe("parquet");
    expect(Object.fromEntries(table.dialect.types ?? [])).toEqual({
      id: "text",
      score: "integer",
      big: "integer",
      weight: "number",
      member: "boolean",
      at: "timestamp",
      tags: "json",
      kommentar: "text",
    });
    const rows = await collect(table.rows);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["007", "9", "1", "0.5", "true", "2024-03-01 14:30:00", '["a","b"]', "Søde folk på øen 😀"],
      ["008", "0", "1152921504606846976", "1.25", "false", "2024-03-02", "[]", ""],
      ["", "", "", "", "", "", "", ""],
    ]);
    expect(rows[0]?.values).toMatchObject({
      id: "007",
      score: 9,
      weight: 0.5,
      member: true,
      tags: ["a", "b"],
    });
    expect(rows[2]?.values).toMatchObject({ id: null, score: null });
  });

  test.each(["UNCOMPRESSED", "SNAPPY"] as const)("reads %s, from a file and by any name", async (codec) => {
    const path = join(temporaryFolder(), "x.csv");
    const columnData = [{ name: "id", data: ["1", "2"], type: "STRING" as const }];
    writeFileSync(path, Buffer.from(parquetWriteBuffer({ columnData, codec })));
    expect((await collect((await readTable(path)).rows)).map(({ cells }) => cells)).toEqual([["1"], ["2"]]);
  });

  test.each(["gzip", "brotli", "zstd", "lz4"])("reads what pyarrow wrote, packed with %s", async (codec) => {
    const path = fileURLToPath(new URL(`../fixtures/exports/arrow-${codec}.parquet`, import.meta.url));
    const table = await readTable(path);
    expect(table.columns).toEqual(["id", "score", "day", "at", "dec", "tags", "s", "kommentar"]);
    expect((await collect(table.rows)).map(({ cells }) => cells)).toEqual([
      ["a", "9", "2024-03-01", "2024-03-01 14:30:00", "", '["x"]', '{"a":1}', "Søde folk"],
      ["b", "", "", "", "", "", "", "Lang kø"],
      ["", "0", "2024-03-02", "", "", "[]", '{"a":2}', ""],
    ]);
  });

  test("goes from row group to row group", async () => {
    const data = Array.from({ length: 1000 }, (_, row) => `comment ${row}`);
    const bytes = new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: "text", data, type: "STRING" }], rowGroupSize: 64 }),
    );
    const rows = await collect((await readTable({ name: "x.parquet", bytes })).rows);
    expect(rows.map(({ cells }) => cells[0])).toEqual(data);
    expect(rows.map(({ row }) => row)).toEqual(data.map((_, index) => index + 1));
  });

  test("refuses a file that is cut off, and one that would fill the memory", async () => {
    const bytes = new Uint8Array(SAMPLE);
    expect(await problemsOf(readTable({ name: "x.parquet", bytes: bytes.subarray(0, 300) }))).toMatchObject([
      { code: "input/broken" },
    ]);
    expect(await problemsOf(readTable({ name: "x.parquet", bytes }, { maximumBytes: 20 }))).toMatchObject([
      { code: "input/too-large" },
    ]);
  });

  test("never throws but in a ProblemError, whatever bytes of its pages are damaged", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(PAGES_END - 5), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = new Uint8Array(SAMPLE.slice(0));
          for (const [at, byte] of changes) bytes[at + 4] = byte;
          try {
            await collect((await readTable({ name: "x.parquet", bytes }, { maximumBytes: 10_000_000 })).rows);
          } catch (error) {
            expect((error as Error).name).toBe("ProblemError");
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("writing Parquet", () => {
  test("is chosen by the ending", () => {
    expect(formatOf("a/b.parquet")).toBe("parquet");
    expect(formatOf("b.parquet.gz")).toBeUndefined();
  });

  test("keeps types; what is empty is null; nothing gets an apostrophe", async () => {
    const rows = [
      { id: "007", score: 9, ok: true, text: "=1+1", none: "" },
      { id: "008", score: 0.5, ok: false, text: "", none: undefined },
    ];
    const { file, rows: count } = await write(rows, { columns: ["id", "score", "ok", "text", "none"] });
    expect(count).toBe(2);
    expect(await parquetReadObjects({ file })).toEqual([
      { id: "007", score: 9, ok: true, text: "=1+1", none: null, gk_rescued: null },
      { id: "008", score: 0.5, ok: false, text: null, none: null, gk_rescued: null },
    ]);
  });

  test("rescues what comes later and is not of its column's type", async () => {
    const rows = Array.from({ length: 20_001 }, (_, row) => ({
      score: row === 20_000 ? "ved ikke" : row % 11,
    }));
    const { file } = await write(rows, { columns: ["score"] });
    expect(parquetMetadata(file).row_groups).toHaveLength(2);
    const read = await parquetReadObjects({ file, rowStart: 19_999 });
    expect(read).toEqual([
      { score: 19_999 % 11, gk_rescued: null },
      { score: null, gk_rescued: '{"score":"ved ikke"}' },
    ]);
  });

  test("has numbers where they are promised, even when the first rows have none", async () => {
    const { file } = await write([{ a: "x", n: "" }], { columns: ["a", "n"], numbers: ["n"] });
    const types = parquetMetadata(file).schema.map(({ name, type }) => [name, type]);
    expect(types.slice(1)).toEqual([
      ["a", "BYTE_ARRAY"],
      ["n", "DOUBLE"],
    ]);
  });

  test("gives a Parquet input back with its types and values", async () => {
    const table = await readTable({ name: "x.parquet", bytes: new Uint8Array(SAMPLE) });
    const rows = (await collect(table.rows)).map(
      ({ values, cells }) =>
        new Map(
          table.columns.map((column, index) => {
            const value = values?.[column];
            return [column, typeof value === "number" || typeof value === "boolean" ? value : cells[index]];
          }),
        ),
    );
    const { file } = await write(rows, { columns: table.columns, dialect: table.dialect });
    const again = await parquetReadObjects({ file });
    expect(again).toEqual([
      {
        id: "007",
        score: 9n,
        big: 1n,
        weight: 0.5,
        member: true,
        at: new Date("2024-03-01T14:30:00Z"),
        tags: '["a","b"]',
        kommentar: "Søde folk på øen 😀",
      },
      {
        id: "008",
        score: 0n,
        big: 2n ** 60n,
        weight: 1.25,
        member: false,
        at: new Date("2024-03-02T00:00:00Z"),
        tags: "[]",
        kommentar: null,
      },
      { id: null, score: null, big: null, weight: null, member: null, at: null, tags: null, kommentar: null },
    ]);
  });

  test("is a whole file without any row, and holds its dictionary", async () => {
    const rows = [["column", "meaning"]] as const;
    const { path, file } = await write([], { columns: ["a"], dictionary: { sheetName: "x", rows } });
    expect((await readTable(path)).problems).toMatchObject([{ code: "input/no-rows" }]);
    expect(parquetMetadata(file).key_value_metadata).toEqual([
      { key: "genklang.dictionary", value: '[["column","meaning"]]' },
    ]);
  });

  test("gives back any texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 30 }), async (texts) => {
        const { path } = await write(
          texts.map((text) => ({ text, id: "1" })),
          { columns: ["id", "text"] },
        );
        const rows = await collect((await readTable(path)).rows);
        expect(rows.map(({ cells }) => cells[1])).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });
});
