import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRecordParser } from "../../src/io/parse-records.js";

function cellsOf(text: string, delimiter = ",", size = text.length || 1): readonly (readonly string[])[] {
  const parser = createRecordParser(delimiter);
  const records = [];
  for (let at = 0; at < text.length; at += size) records.push(...parser.push(text.slice(at, at + size)));
  records.push(...parser.end());
  return records.map((record) => record.cells);
}

describe("createRecordParser", () => {
  test("reads what csv-stringify writes, wherever the text is cut", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("", '"', '""', "a,b", "line\nbreak", "\r\n", 'he said "no"', ";", "x\ty"),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.integer({ min: 1, max: 7 }),
        (rows, delimiter, size) => {
          const text = stringify(rows, { delimiter, quoted: true });
          // A lone carriage return is no end of a record.
          expect(cellsOf(text, delimiter, size)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("agrees with csv-parse on clean text with quotes only where they are needed", () => {
    const cell = fc.stringMatching(/^[a-zæøå ,"\n]{0,12}$/).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.constantFrom("1", "x")), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const text = stringify(rows);
          expect(cellsOf(text)).toEqual(parse(text));
        },
      ),
    );
  });

  test("keeps the rows below a quotation mark that nobody closes", () => {
    expect(cellsOf('id;text;score\n1;"Super service;9\n2;ok;8\n3;fine;7\n', ";")).toEqual([
      ["id", "text", "score"],
      ["1", '"Super service', "9"],
      ["2", "ok", "8"],
      ["3", "fine", "7"],
    ]);
  });

  test("keeps the rows below a stray mark when a later row is quoted", () => {
    expect(
      cellsOf('id;text;score\n1;"Super;9\n2;ok;8\n3;"Fint; ja";7\n', ";").map((cells) => cells[0]),
    ).toEqual(["id", "1", "2", "3"]);
  });

  test("keeps the rows below a stray mark when a later comment ends in one", () => {
    expect(
      cellsOf('id\tscore\ttext\n1\t9\tja\n2\t9\t"Super\n3\t8\tok"\n4\t7\tfine\n', "\t").map(
        (cells) => cells[0],
      ),
    ).toEqual(["id", "1", "2", "3", "4"]);
  });

  test("says which record had the stray mark, and on which line records begin", () => {
    const parser = createRecordParser(",");
    const records = [...parser.push('a,b\n"two\nlines",2\n"open,3\n'), ...parser.end()];
    expect(records.map(({ line, strayQuote }) => [line, strayQuote])).toEqual([
      [1, false],
      [2, false],
      [4, true],
    ]);
  });

  test("keeps a comment of two lines with one comma each in one cell", () => {
    expect(cellsOf('id,text\n1,"good\nbut slow, sadly"\n')).toEqual([
      ["id", "text"],
      ["1", "good\nbut slow, sadly"],
    ]);
  });

  test("keeps a comment of several lines in one cell though each line has as many commas as a row", () => {
    const text =
      'id,score,text,shop\n1,9,fine,A\n2,8,"good, fast\ncheap, easy, nice, and\nmore, of it",B\n3,7,ok,A\n';
    expect(cellsOf(text).map((cells) => cells[0])).toEqual(["id", "1", "2", "3"]);
    expect(cellsOf('why,how,score\na,b,9\nc,"d, e\nf, g",8\n')).toHaveLength(3);
  });

  test("takes quotation marks inside a cell as characters", () => {
    expect(cellsOf('1,he said "no" twice,"she said "yes" once"\n')).toEqual([
      ["1", 'he said "no" twice', 'she said "yes" once'],
    ]);
  });

  test("reads a cell of a megabyte that comes in small pieces", () => {
    const long = "lang kommentar\n".repeat(70_000);
    const text = `id,text\n1,"${long}"\n2,kort\n`;
    const rows = cellsOf(text, ",", 65_536);
    expect(rows).toHaveLength(3);
    expect(rows[1]?.[1]).toBe(long);
  });

  test("ends records at carriage returns where told so", () => {
    const parser = createRecordParser(",", "\r");
    expect([...parser.push("a,b\r1,2\r"), ...parser.end()].map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("leaves a line feed alone where records end in both signs, wherever the text is cut", () => {
    const text = '1,"a\n""b""",x\r\n2,a\nb,"y"\r\n';
    for (let size = 1; size < text.length; size++) {
      const parser = createRecordParser(",", "\r\n");
      const records = [];
      for (let at = 0; at < text.length; at += size) records.push(...parser.push(text.slice(at, at + size)));
      records.push(...parser.end());
      expect(records.map(({ cells }) => cells)).toEqual([
        ["1", 'a\n"b"', "x"],
        ["2", "a\nb", "y"],
      ]);
    }
  });

  test("decides on a stray mark in the same way, wherever the text is cut", () => {
    const text = 'id\tscore\ttext\n1\t9\tja\n2\t9\t"Super\n3\t8\tok"\n4\t7\tfine\n';
    for (let size = 1; size < text.length; size++) expect(cellsOf(text, "\t", size)).toHaveLength(5);
  });

  test("leaves marks alone where nothing is quoted", () => {
    const parser = createRecordParser("\t", "\n", false);
    expect([...parser.push('1\t"Fint"\n2\t"Øv\n'), ...parser.end()].map(({ cells }) => cells)).toEqual([
      ["1", '"Fint"'],
      ["2", '"Øv'],
    ]);
  });
});
