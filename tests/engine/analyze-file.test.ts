import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analyzer } from "../../src/analyze.js";
import { type AnalyzeFileOptions, analyzeFile } from "../../src/engine/analyze-file.js";
import type { FileMark } from "../../src/engine/file-mark.js";
import { type FeedbackTable, readFeedback } from "../../src/io/read-feedback.js";
import { openRunJournal } from "../../src/io/run-journal.js";

const version = { wire: 1, genklang: "test", lexicons: "stub" } as const;

/** Scores a text by its length; "boom" makes it throw. */
const analyzer: Analyzer = {
  version,
  packs: new Map(),
  parse: () => undefined,
  detect: () => ({ code: "en", confidence: 1, by: "text" }),
  detectClear: () => "en",
  withPrior: () => analyzer,
  analyze: ({ id, text }) => {
    if (text === "boom") throw new RangeError("boom");
    return {
      id,
      language: { code: "en", confidence: 1, by: "text" },
      emotions: [{ label: "joy", value: (text.length % 10) / 10 }],
      needs: [],
      stages: [],
      touchpoints: [],
      signals: [],
      problems: [],
      version,
    };
  },
};

const TEXTS = ["fine", 'she said "no"; twice', "two\nlines", "=1+1", "ænders 👍", ""];
const csvOf = (rows: number): string =>
  `id;comment\n${Array.from({ length: rows }, (_, row) => `r${row};"${TEXTS[(row * 7) % TEXTS.length]?.replaceAll('"', '""')}"\n`).join("")}`;

const fresh = (): string => mkdtempSync(join(tmpdir(), "genklang-engine-"));
const open = (csv: string): Promise<FeedbackTable> =>
  readFeedback(
    { name: "s.csv", bytes: Buffer.from(csv) },
    { columnNames: [], flags: { text: ["comment"], id: "id" } },
  );

type Format = "csv" | "jsonl";

async function run(
  folder: string,
  csv: string,
  format: Format,
  options: { readonly resume?: boolean; readonly stopAfter?: number } & Partial<AnalyzeFileOptions> = {},
) {
  const path = join(folder, `out.${format}`);
  const { resume = false, stopAfter = Number.POSITIVE_INFINITY, ...rest } = options;
  const journal = await openRunJournal<FileMark>(path, { input: "same" }, resume);
  const stop = new AbortController();
  const seen: string[] = [];
  const result = await analyzeFile(await open(csv), analyzer, {
    outputs: [{ path, format }],
    journal: { journal, seconds: 0, onSkipped: ({ id }) => seen.push(id) },
    signal: stop.signal,
    onProgress: ({ rows }) => {
      if (rows >= stopAfter) stop.abort();
    },
    ...rest,
  });
  if (!result.stopped) await journal.remove();
  return { path, result, seen, start: journal.start };
}

describe("analyzeFile", () => {
  it("gives the same bytes however often and wherever it was cut off", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Format>("csv", "jsonl"),
        fc.integer({ min: 0, max: 900 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
        async (format, rows, stops) => {
          const csv = csvOf(rows);
          const whole = readFileSync((await run(fresh(), csv, format)).path);
          const folder = fresh();
          let done = 0;
          for (const [at, stop] of stops.entries())
            done = (await run(folder, csv, format, { resume: at > 0, stopAfter: done + stop })).result.rows;
          const { path, result } = await run(folder, csv, format, { resume: true });
          expect(result.rows).toBe(rows);
          expect(readFileSync(path).equals(whole)).toBe(true);
          expect(existsSync(`${path}.partial`) || existsSync(`${path}.journal`)).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("shows nothing under the final name until all rows are done, and says the rows that were", async () => {
    const folder = fresh();
    const first = await run(folder, csvOf(500), "csv", { stopAfter: 150 });
    expect(first.result).toMatchObject({ stopped: true, rows: 200 });
    expect(existsSync(first.path)).toBe(false);
    const second = await run(folder, csvOf(500), "csv", { resume: true });
    expect(second.start?.rows).toBe(200);
    expect(second.seen).toHaveLength(200);
    expect(existsSync(second.path)).toBe(true);
  });

  it("throws away what was written after the last mark", async () => {
    const folder = fresh();
    const { path } = await run(folder, csvOf(300), "csv", { stopAfter: 100 });
    writeFileSync(`${path}.partial`, "r100;half a ro", { flag: "a" });
    await run(folder, csvOf(300), "csv", { resume: true });
    expect(readFileSync(path, "utf8")).toBe(
      readFileSync((await run(fresh(), csvOf(300), "csv")).path, "utf8"),
    );
  });

  it("needs no rows again where only the name was missing, or only the journal was left", async () => {
    for (const isNamed of [false, true]) {
      const folder = fresh();
      const { path } = await run(folder, csvOf(300), "csv");
      const whole = readFileSync(path, "utf8");
      const mark = { rows: 300, bytes: Buffer.byteLength(whole), lost: 0, problems: [], found: 0 };
      const journal = await openRunJournal<FileMark>(path, { input: "same" }, false);
      await journal.save({ ...mark, complete: true });
      if (!isNamed) {
        writeFileSync(`${path}.partial`, whole);
        writeFileSync(path, "older");
      }
      const again = await run(folder, csvOf(300), "csv", { resume: true });
      expect(again.seen).toHaveLength(300);
      expect(readFileSync(path, "utf8")).toBe(whole);
    }
  });

  it("keeps a row that makes the analyzer throw, in place, and says which", async () => {
    const csv = "id;comment\na;fine\nb;boom\nc;good\n";
    const { path, result } = await run(fresh(), csv, "jsonl");
    const lines = readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, problems }) => [id, problems[0]?.code])).toEqual([
      ["a", undefined],
      ["b", "row/failed"],
      ["c", undefined],
    ]);
    expect(result.problems).toMatchObject([{ code: "row/failed", place: { file: "s.csv", row: 2 } }]);
  });

  it("counts the characters that an encoding lacks once, over all batches and runs", async () => {
    const csv = csvOf(600).replaceAll("👍", "☃");
    const table = await open(csv);
    const dialect = { ...table.dialect, encoding: "windows-1252" };
    const path = join(fresh(), "out.csv");
    const { problems } = await analyzeFile({ ...table, dialect }, analyzer, {
      outputs: [{ path, format: "csv" }],
    });
    expect(problems).toMatchObject([{ code: "output/not-in-encoding" }]);
    expect(problems[0]?.message).toMatch(/^100 character/);
  });

  it("leaves nothing under the final name where the input ends in an error, and goes on from there", async () => {
    const folder = fresh();
    const path = join(folder, "out.csv");
    const table = await open(csvOf(500));
    const broken = async function* () {
      let count = 0;
      for await (const row of table.rows) {
        if (count++ === 400) throw new Error("the disk is gone");
        yield row;
      }
    };
    const journal = await openRunJournal<FileMark>(path, { input: "same" }, false);
    const failing = analyzeFile({ ...table, rows: broken() }, analyzer, {
      outputs: [{ path, format: "csv" }],
      journal: { journal, seconds: 0 },
    });
    await expect(failing).rejects.toThrow("the disk is gone");
    expect(existsSync(path)).toBe(false);
    await run(folder, csvOf(500), "csv", { resume: true });
    expect(readFileSync(path).equals(readFileSync((await run(fresh(), csvOf(500), "csv")).path))).toBe(true);
  });
});
