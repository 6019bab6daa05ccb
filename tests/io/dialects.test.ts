import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/io/read-table.js";
import { collect, pieces } from "./support.js";

/** A survey as Excel in Denmark saves it, in any encoding. */
const SURVEY = 'id;score;kommentar\r\n1;9;Sød betjening på øen – 20 €\r\n2;3;"Kø; og ""ingen"" hjælp"\r\n';
const ROWS = [
  ["1", "9", "Sød betjening på øen – 20 €"],
  ["2", "3", 'Kø; og "ingen" hjælp'],
];

async function read(bytes: Uint8Array, size = 65_536) {
  const table = await readTable({ name: "x.csv", stream: pieces(bytes, size) });
  return { ...table, rows: await collect(table.rows) };
}

describe("encodings", () => {
  test.each([
    ["windows-1252", false],
    ["utf-16le", true],
    ["utf-16le", false],
    ["utf-16be", true],
    ["utf-16be", false],
    ["utf-8", true],
    ["utf-8", false],
  ])("%s (byte order mark: %s) is found out, however the bytes are cut", async (encoding, addBOM) => {
    const bytes = iconv.encode(SURVEY, encoding, { addBOM });
    for (const size of [1, 2, 3, 7, 65_536]) {
      const { rows, dialect } = await read(bytes, size);
      expect(rows.map(({ cells }) => cells)).toEqual(ROWS);
      expect(dialect).toMatchObject({ encoding, byteOrderMark: addBOM, lineEnd: "\r\n" });
    }
  });
});

describe("line ends", () => {
  test("of two kinds in one file are all line ends", async () => {
    const { rows } = await read(Buffer.from("id;text\r\n1;god\n2;fin\r\n3;ok\n"));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["1", "god"],
      ["2", "fin"],
      ["3", "ok"],
    ]);
  });

  test("of old Macs, a lone carriage return each, are line ends", async () => {
    const { rows, columns } = await read(Buffer.from("id;text\r1;god\r2;fin\r"));
    expect(columns).toEqual(["id", "text"]);
    expect(rows.map(({ cells }) => cells[1])).toEqual(["god", "fin"]);
  });

  test("a lone carriage return inside a comment is part of it", async () => {
    const { rows } = await read(Buffer.from('id;text\n1;"god\rfin"\n2;ok\rnej\n3;ja\n'));
    expect(rows.map(({ cells }) => cells[1])).toEqual(["god\rfin", "ok\rnej", "ja"]);
  });

  test("within quotation marks are part of the comment, whatever they are", async () => {
    const { rows } = await read(Buffer.from('id;text\r\n1;"a\nb\r\nc\rd"\r\n2;e\r\n'), 3);
    expect(rows.map(({ cells }) => cells[1])).toEqual(["a\nb\r\nc\rd", "e"]);
  });
});

describe("what else is in files as people have them", () => {
  test("quotation marks inside a cell that is not quoted are characters", async () => {
    const { rows } = await read(Buffer.from('id;text\n1;han sagde "nej" til mig\n2;5" skærm\n3;"\n'));
    expect(rows.map(({ cells }) => cells[1])).toEqual(['han sagde "nej" til mig', '5" skærm', '"']);
  });

  test("10,000 columns are read, wide rows and all", async () => {
    const columns = Array.from({ length: 10_000 }, (_, index) => `q${index}`);
    const line = columns.map((_, index) => (index % 3 === 0 ? `svar ${index}` : String(index)));
    const { columns: read_, rows } = await read(
      Buffer.from([columns, line, line].map((one) => one.join(";")).join("\n")),
    );
    expect(read_).toEqual(columns);
    expect(rows.map(({ cells }) => cells)).toEqual([line, line]);
  });

  test("zero bytes are left out of the cells that hold them, and said", async () => {
    const { rows } = await read(
      Buffer.from(`id;text\n1;g\0od\n${"2;en helt almindelig kommentar\n".repeat(20)}`),
    );
    expect(rows[0]?.cells).toEqual(["1", "god"]);
    expect(rows[0]?.problems).toMatchObject([{ code: "row/zero-bytes", place: { row: 1 } }]);
    expect(rows).toHaveLength(21);
  });

  test("a comment of a million characters with a thousand line ends stays in its row", async () => {
    const comment = `${"x".repeat(1000)}\n`.repeat(1000);
    const { rows } = await read(Buffer.from(`id;text\n1;"${comment}"\n2;ok\n`), 10_007);
    expect(rows.map(({ cells }) => cells[1])).toEqual([comment, "ok"]);
  });
});
