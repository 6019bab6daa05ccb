import { describe, expect, it } from "vitest";
import { KEPT_OF_LONG_ROW, LONGEST_ROW } from "../../src/io/longest-row.js";
import { createRecordParser, type Newline } from "../../src/io/parse-records.js";
import { readTable } from "../../src/io/read-table.js";

const PIECE = "a word, and another ".repeat(13_000);
/** Enough of them to go far beyond what a row may hold. */
const PIECES = Math.ceil((2.5 * LONGEST_ROW) / PIECE.length);

const inputOf = (name: string, before: string, after: string) => ({
  name,
  stream: (async function* () {
    yield Buffer.from(before);
    for (let piece = 0; piece < PIECES; piece++) yield Buffer.from(PIECE);
    yield Buffer.from(after);
  })(),
});

async function rowsOf(name: string, before: string, after: string) {
  const rows = [];
  for await (const row of (await readTable(inputOf(name, before, after))).rows) rows.push(row);
  return rows;
}

const ROWS = Array.from({ length: 20 }, (_, row) => `${row};"fine; thanks";8\n`).join("");

describe("a row that does not end", () => {
  it("is refused where it is the first: the file has no line ends", async () => {
    await expect(readTable(inputOf("a.csv", "id;text;score", ""))).rejects.toThrow(
      /"a\.csv" has no line end in its first 16777216 characters/,
    );
  });

  it("is kept by its beginning, said, and the rows below it are read", async () => {
    const rows = await rowsOf("a.csv", `id;text;score\n${ROWS}7;`, "\n8;good;9\n");
    expect(rows).toHaveLength(22);
    expect(rows[20]?.cells[1]?.length).toBe(KEPT_OF_LONG_ROW - 2);
    expect(rows[20]?.problems.map(({ code }) => code)).toContain("row/too-long");
    expect(rows[21]).toMatchObject({ cells: ["8", "good", "9"], problems: [] });
  });

  it("is a row in which the mark is a character where a mark opens it that nothing closes", async () => {
    const rows = await rowsOf("a.csv", `id;text;score\n${ROWS}7;"never closed;9\n8;good;9\n`, "\n9;x;1\n");
    expect(rows.slice(20, 22).map(({ cells }) => cells)).toEqual([
      ["7", '"never closed', "9"],
      ["8", "good", "9"],
    ]);
    expect(rows[20]?.problems.map(({ code }) => code)).toEqual(["row/stray-quote"]);
    expect(rows.at(-1)?.cells).toEqual(["9", "x", "1"]);
  });

  it("is a bad line of JSON Lines", async () => {
    const line = '{"text":"good","score":9}\n';
    const rows = await rowsOf("a.jsonl", `${line}{"text":"`, `"}\n${line}`);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], ["json/bad-line"], []]);
    expect(rows[1]?.problems[0]?.message).toContain("a line of more than 16777216 characters");
  });

  it("ends at the first line end behind it, also one that comes in two pieces", () => {
    for (const newline of ["\n", "\r\n", "\r"] as const satisfies readonly Newline[]) {
      const parser = createRecordParser(";", newline);
      const long = parser.push(`1;${"x".repeat(LONGEST_ROW)}`);
      expect(long.map(({ isCut }) => isCut)).toEqual([true]);
      const rest = [...`more${newline}2;b${newline}3;c`].flatMap((sign) => parser.push(sign));
      expect([...rest, ...parser.end()].map(({ cells }) => cells)).toEqual([
        ["2", "b"],
        ["3", "c"],
      ]);
    }
  });
});
