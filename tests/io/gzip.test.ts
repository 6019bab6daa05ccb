import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWriter, formatOf, writeText } from "../../src/io/create-writer.js";
import { gunzip } from "../../src/io/gunzip.js";
import { readTable } from "../../src/io/read-table.js";
import { collect, pieces, problemsOf, temporaryFolder } from "./support.js";

const CSV = "id;kommentar\n1;Sød betjening på øen\n2;Langsomt\n";

describe("reading gzip", () => {
  test.each(["x.csv.gz", "stdin:", "x.csv"])("reads packed CSV called %s", async (name) => {
    const table = await readTable({ name, stream: pieces(gzipSync(CSV), 7) });
    expect(table.columns).toEqual(["id", "kommentar"]);
    expect((await collect(table.rows)).map(({ cells }) => cells[1])).toEqual([
      "Sød betjening på øen",
      "Langsomt",
    ]);
  });

  test("goes by the name inside: .jsonl.gz is JSON Lines", async () => {
    const path = join(temporaryFolder(), "x.jsonl.gz");
    writeFileSync(path, gzipSync('{"a":1}\n'));
    expect((await readTable(path)).dialect.format).toBe("jsonl");
  });

  test("finds a letter beyond ASCII far down in a packed file, as in one that is not", async () => {
    const path = join(temporaryFolder(), "x.csv.gz");
    const text = `id,text\n${"1,fine all the way\n".repeat(10_000)}2,p\xe5 \xf8en\n`;
    writeFileSync(path, gzipSync(Buffer.from(text, "latin1")));
    const table = await readTable(path);
    expect(table.dialect.encoding).toBe("windows-1252");
    expect((await collect(table.rows)).at(-1)?.cells[1]).toBe("på øen");
  });

  test("gives back any bytes, packed in one member or several, in pieces of any size", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 2000 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 500 }),
        async (parts, size) => {
          const packed = Buffer.concat(parts.map((part) => gzipSync(part)));
          const chunks = pieces(packed, size) as AsyncIterable<Buffer>;
          expect(Buffer.concat(await collect(gunzip(chunks, "x")))).toEqual(Buffer.concat(parts));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("stops at a zip bomb, long before it is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 97));
    const problems = await problemsOf(
      collect(gunzip(pieces(bomb, 4096) as AsyncIterable<Buffer>, "x", 100_000)),
    );
    expect(problems).toMatchObject([{ code: "input/too-large" }]);
  });

  test("lets a large file pass that packs as texts do", async () => {
    const text = Array.from({ length: 20_000 }, (_, row) => `${row};comment ${(row * 7919) % 1009}`).join(
      "\n",
    );
    const read = await collect(gunzip(pieces(gzipSync(text), 4096) as AsyncIterable<Buffer>, "x", 1000));
    expect(Buffer.concat(read).toString()).toBe(text);
  });

  test("says where a file was cut off, after the rows that could be read", async () => {
    const text = Array.from({ length: 50_000 }, (_, row) => `${row};comment ${(row * 7919) % 100_003}`).join(
      "\n",
    );
    const packed = gzipSync(`id;text\n0;på øen\n${text}`);
    const table = await readTable({ name: "x.csv.gz", bytes: packed.subarray(0, packed.length - 2000) });
    let rows = 0;
    const walked = (async () => {
      for await (const _ of table.rows) rows++;
    })();
    expect(await problemsOf(walked)).toMatchObject([{ code: "input/broken" }]);
    expect(rows).toBeGreaterThan(10_000);
  });
});

describe("writing gzip", () => {
  test.each(["csv", "tsv", "jsonl"] as const)("packs .%s.gz, the same bytes each time", async (format) => {
    const folder = temporaryFolder();
    const rows = Array.from({ length: 5000 }, (_, id) => ({ id, text: `comment ${(id * 7919) % 1009}` }));
    const written = [];
    for (const name of [`a.${format}.gz`, `b.${format}.gz`, `c.${format}`]) {
      const path = join(folder, name);
      expect(formatOf(path)).toBe(format);
      const writer = await createWriter({ path, format, columns: ["id", "text"] });
      for (const row of rows) await writer.write(row);
      expect(await writer.close()).toMatchObject({ rows: 5000, path });
      written.push(readFileSync(path));
    }
    const [first, second, plain] = written;
    expect(first).toEqual(second);
    expect(gunzipSync(first ?? "")).toEqual(plain);
  });

  test("packs no workbook: that is packed already", () => {
    expect(formatOf("x.xlsx.gz")).toBeUndefined();
    expect(formatOf("x.gz")).toBeUndefined();
  });

  test("leaves nothing behind when given up", async () => {
    const folder = temporaryFolder();
    const writer = await createWriter({ path: join(folder, "x.csv.gz"), format: "csv", columns: ["a"] });
    await writer.write({ a: "1" });
    await writer.abort();
    expect(() => readFileSync(join(folder, "x.csv.gz"))).toThrow(/ENOENT/);
  });

  test("packs a whole text", async () => {
    const path = join(temporaryFolder(), "x.json.gz");
    await writeText(path, "{}\n");
    expect(gunzipSync(readFileSync(path)).toString()).toBe("{}\n");
  });
});
