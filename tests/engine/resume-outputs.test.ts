import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { analyzeFile } from "../../src/engine/analyze-file.js";
import type { FileMark } from "../../src/engine/file-mark.js";
import { formatOf } from "../../src/io/create-writer.js";
import { createGzipPacker } from "../../src/io/pack-gzip.js";
import { readFeedback } from "../../src/io/read-feedback.js";
import { readTable } from "../../src/io/read-table.js";
import { openRunJournal, type RunJournal } from "../../src/io/run-journal.js";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const folder = mkdtempSync(join(tmpdir(), "genklang-resume-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** An input of so many rows. */
function inputOf(rows: number): string {
  const path = join(folder, `${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, row) => `r${row};${row % 11};comment number ${row}\n`);
  writeFileSync(path, `id;score;comment\n${lines.join("")}`);
  return path;
}

class Cut extends Error {}

/** Runs to the end, or until so many marks were made, or the last: then as after kill −9, with what stands behind the mark. */
async function run(
  input: string,
  name: string,
  resume: boolean,
  marks = Number.POSITIVE_INFINITY,
): Promise<void> {
  const path = join(folder, name);
  const opened = await openRunJournal<FileMark>(path, {}, resume);
  let left = marks;
  const journal: RunJournal<FileMark> = {
    ...opened,
    save: async (mark) => {
      if (left-- <= 0) throw new Cut();
      await opened.save(mark);
      if (mark.complete && marks !== Number.POSITIVE_INFINITY) throw new Cut();
    },
  };
  const format = formatOf(path);
  if (format === undefined) throw new Error("expected a format");
  const table = await readFeedback(input, { columnNames: [], flags: { text: ["comment"], id: "id" } });
  try {
    await analyzeFile(table, fixtureAnalyzer(), {
      outputs: [{ path, format }],
      language: "da",
      journal: { journal, seconds: 0 },
    });
    await opened.remove();
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
  }
}

describe.each([
  // More than two row groups, at the end of which there are marks.
  ["out.parquet", 45_000, [0, 1, 1]],
  // More than two blocks that are packed by themselves; marks after every batch.
  ["out.csv.gz", 8000, [0, 3, 25, 40]],
] as const)("a run to %s that was cut off", (name, rows, cuts) => {
  const input = inputOf(rows);

  it("has the same bytes when it is gone on with, again and again, as one that was not", async () => {
    await run(input, `whole-${name}`, false);
    for (const [time, after] of cuts.entries()) {
      await run(input, name, time > 0, after);
      expect(existsSync(join(folder, name))).toBe(false);
    }
    await run(input, name, true);
    const [one, other] = [name, `whole-${name}`].map((file) => readFileSync(join(folder, file)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(folder).filter((file) => /partial|journal/.test(file))).toEqual([]);
    let read = 0;
    for await (const _ of (await readTable(join(folder, name))).rows) read++;
    expect(read).toBe(rows);
  }, 120_000);

  it("goes on where all was done but the name", async () => {
    await run(input, `late-${name}`, false, rows);
    expect(existsSync(join(folder, `late-${name}`))).toBe(false);
    await run(input, `late-${name}`, true);
    const [one, other] = [`late-${name}`, `whole-${name}`].map((file) => readFileSync(join(folder, file)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  }, 120_000);
});

describe("createGzipPacker", () => {
  it("packs any bytes, in any pieces, gone on with anywhere, to the same file, which unpacks to them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 5 }),
        fc.nat(4),
        async (sizes, cut) => {
          const pieces = sizes.map((size, at) => Buffer.alloc(size, `some text ${at} `));
          const pack = async (isCut: boolean): Promise<Buffer> => {
            let packer = createGzipPacker();
            const packed: Uint8Array[] = [];
            for (const [at, piece] of (isCut ? pieces : [Buffer.concat(pieces)]).entries()) {
              packed.push(...(await packer.push(piece)));
              if (isCut && at === cut) packer = createGzipPacker(JSON.parse(JSON.stringify(packer.state())));
            }
            return Buffer.concat([...packed, ...(await packer.end())]);
          };
          const whole = await pack(false);
          expect((await pack(true)).equals(whole)).toBe(true);
          expect(gunzipSync(whole).equals(Buffer.concat(pieces))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
