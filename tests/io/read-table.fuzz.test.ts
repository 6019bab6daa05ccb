import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { ProblemError } from "../../src/io/problem-error.js";
import { readTable } from "../../src/io/read-table.js";
import { collect, pieces } from "./support.js";

test("reads any bytes as rows, or says in a ProblemError why not", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({
        unit: fc.constantFrom("a", "æ", '"', ";", ",", "\n", "\r", "\t", "1", "{", "}", "[", "=", " "),
      })
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.constantFrom("x.csv", "x.jsonl", "x.json", "x.xlsx", "stdin:"),
      fc.integer({ min: 1, max: 64 }),
      async (content, name, size) => {
        try {
          const table = await readTable({ name, stream: pieces(content, size) });
          const rows = await collect(table.rows);
          expect(new Set(table.columns).size).toBe(table.columns.length);
          expect(rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
          expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("gives back every comment of a survey, whatever is in it, in every dialect", async () => {
  const comment = fc.oneof(
    fc.stringMatching(/^[a-zæøåäö ,;"'.!?\n-]{1,40}$/),
    fc.constantFrom(
      "god, hurtig; billig",
      'han sagde "nej"',
      "linje 1\nlinje 2",
      "1,5",
      "5;6;7",
      "\tindrykket",
      "a|b",
    ),
  );
  const survey = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), comment), {
    minLength: 3,
    maxLength: 20,
  });
  const dialect = fc.record({
    delimiter: fc.constantFrom(";", ",", "\t"),
    encoding: fc.constantFrom("utf-8", "windows-1252", "utf-16le"),
    lineEnd: fc.constantFrom("\n", "\r\n"),
  });
  await fc.assert(
    fc.asyncProperty(survey, dialect, async (answers, { delimiter, encoding, lineEnd }) => {
      const rows = answers.map(([rating, text], index) => [`A${index}`, String(rating), text, "Århus"]);
      const text = stringify([["id", "score", "kommentar", "by"], ...rows], {
        delimiter,
        record_delimiter: lineEnd,
      });
      const table = await readTable({
        name: "x.csv",
        bytes: iconv.encode(text, encoding, { addBOM: encoding === "utf-16le" }),
      });
      expect((await collect(table.rows)).map(({ cells }) => cells)).toEqual(rows);
      expect(table.dialect).toMatchObject({ delimiter, encoding, lineEnd });
    }),
    { numRuns: 200 },
  );
});
