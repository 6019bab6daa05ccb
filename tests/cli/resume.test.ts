import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";
import { type Started, startBinary } from "./start-binary.js";

/**
 * Real processes are killed so often; GENKLANG_KILLS=50 for a long night. That a run can be cut off after any batch is
 * held by tests/engine/analyze-file.test.ts; here it is shown that a killed process leaves on disk what is needed.
 */
const KILLS = Number(process.env.GENKLANG_KILLS ?? 6);
/** One run is killed so often, then left to end. */
const KILLS_IN_A_ROW = 2;
const ROWS = 2300;
const TEXTS = ["Good price", "Hurtig levering", "Dålig service", 'She said ""no""\nand left', "=1+1", ""];

const folder = freshFolder();
writeFileSync(
  join(folder, "survey.csv"),
  `id,score,comment\n${Array.from({ length: ROWS }, (_, row) => `r${row},${(row * 7) % 12},"${TEXTS[(row * 5) % TEXTS.length]}"\n`).join("")}`,
);

// A time that every file system keeps to the millisecond.
utimesSync(join(folder, "survey.csv"), 1_700_000_000, 1_700_000_000);

const FORMATS = [
  ["csv", 0],
  ["csv.gz", 0],
  ["jsonl", 2],
] as const;

/** A run as a user starts it who wants everything, with a mark after every batch. In one language, as each takes time to load. */
const wordsFor = (name: string, format: string, workers: number): readonly string[] => [
  ...["analyze", "survey.csv", "-o", `${name}.${format}`, "--report", `${name}.html`, "--language", "en"],
  ...["--part", `${name}.json`, "--workers", String(workers), "--checkpoint", "0", "--no-evidence"],
];
const files = (name: string, format: string): readonly string[] =>
  [format, "html", "json"].map((ending) => readFileSync(join(folder, `${name}.${ending}`), "base64"));

/** The marks a run has made so far. */
function marks(output: string): string {
  const journal = join(folder, `${output}.journal`);
  const text = existsSync(journal) ? readFileSync(journal, "utf8") : "";
  return text.includes('"rows":') ? text : "";
}

/** Resolves when a run has made a mark that was not there, or has ended. */
async function marked(run: Started, output: string, before: string): Promise<void> {
  while ([before, ""].includes(marks(output)) && run.child.exitCode === null && run.child.signalCode === null)
    await wait(10);
}

describe.each(FORMATS)("analyze to %s with %i workers, killed at any moment", (format, workers) => {
  let whole: readonly string[];

  beforeAll(async () => {
    await runCommand(wordsFor("whole", format, 0), { cwd: folder });
    whole = files("whole", format);
  });

  const output = `cut.${format}`;
  const start = (resume: boolean): Started =>
    startBinary([...wordsFor("cut", format, workers), ...(resume ? ["--resume"] : [])], folder);

  it("has the same bytes, report and part as if nothing had happened", async () => {
    for (let kills = 0; kills < KILLS / FORMATS.length; kills += KILLS_IN_A_ROW) {
      let milliseconds = 0;
      for (let times = 0; times < KILLS_IN_A_ROW; times++) {
        const begun = performance.now();
        const run = start(times > 0);
        if (times === 0) {
          // Somewhere among the rows: the first mark is made, the next ones are on their way.
          await marked(run, output, marks(output));
          milliseconds = performance.now() - begun;
          await wait(milliseconds * 0.2 * Math.random());
        } else {
          // Anywhere, also while it starts or when it has ended.
          await Promise.race([run.ended, wait(milliseconds * 1.5 * Math.random())]);
        }
        run.child.kill("SIGKILL");
        await run.ended;
      }
      const last = start(true);
      // 1: some ratings are off the scale, which is said.
      expect([await last.ended, last.stderr()]).toEqual([
        { code: 1, signal: null },
        expect.stringContaining("survey.csv"),
      ]);
      expect(files("cut", format)).toEqual(whole);
      expect(readdirSync(folder).filter((name) => /partial|journal|tmp/.test(name))).toEqual([]);
    }
  }, 1_800_000);
});

describe("analyze --resume", () => {
  const words = [
    "analyze",
    "survey.csv",
    "-o",
    "out.csv",
    "--workers",
    "0",
    "--checkpoint",
    "0",
    "--no-evidence",
  ];
  const partial = (): boolean => existsSync(join(folder, "out.csv.partial"));
  const LEFT = ["out.csv.journal", "out.csv.partial"];
  let left: readonly Buffer[];
  let said: string;

  // Runs until a mark was made, then stops as a user does; each test begins with what that left.
  beforeAll(async () => {
    const run = startBinary(words, folder);
    await marked(run, "out.csv", "");
    run.child.kill("SIGINT");
    expect(await run.ended).toEqual({ code: 130, signal: null });
    said = run.stderr();
    expect([partial(), existsSync(join(folder, "out.csv"))]).toEqual([true, false]);
    left = LEFT.map((name) => readFileSync(join(folder, name)));
  });

  beforeEach(() => {
    rmSync(join(folder, "out.csv"), { force: true });
    LEFT.forEach((name, place) => {
      writeFileSync(join(folder, name), left[place] ?? "");
    });
  });

  it("goes on after an interruption, which says how", async () => {
    expect(said).toMatch(/stopped after row \d+; the same command with --resume goes on/);
    const { stderr } = await runCommand([...words, "--resume"], { cwd: folder });
    expect(stderr).toMatch(/going on after row [1-9]\d*/);
    expect([partial(), existsSync(join(folder, "out.csv"))]).toEqual([false, true]);
    await runCommand(["analyze", "survey.csv", "-o", "free.csv", "--no-evidence", "--workers", "0"], {
      cwd: folder,
    });
    const written = readFileSync(join(folder, "out.csv"), "utf8");
    expect(written.split("\n").length).toBeGreaterThan(ROWS);
    expect(written).toBe(readFileSync(join(folder, "free.csv"), "utf8"));
  });

  it("refuses when the input or an option is not as before, and keeps what was done", async () => {
    const { atime, mtime } = statSync(join(folder, "survey.csv"));
    utimesSync(join(folder, "survey.csv"), atime, new Date(mtime.getTime() + 5000));
    const other = words.filter((word) => word !== "--no-evidence");
    const { code, stderr } = await runCommand([...other, "--resume"], { cwd: folder });
    utimesSync(join(folder, "survey.csv"), atime, mtime);
    expect(code).toBe(1);
    expect(stderr).toMatch(/expected the input as before, "survey\.csv, \d+ bytes, changed /);
    expect(stderr).toMatch(/expected --evidence as before, false, got true/);
    expect(partial()).toBe(true);
    expect((await runCommand([...words, "--resume"], { cwd: folder })).stderr).toMatch(/going on after row/);
  });

  it("says that an earlier run is dropped where --resume is not asked for", async () => {
    const { stderr } = await runCommand(words, { cwd: folder });
    expect(stderr).toMatch(/starting over; with --resume the earlier run would have gone on after row \d+/);
    expect(partial()).toBe(false);
  });

  it("is wrong usage where a run cannot be gone on with", async () => {
    for (const output of [
      [],
      ["-o", "out.xlsx"],
      ["-o", "-"],
      ["--format", "parquet"],
      ["-o", "o.csv", "--themes", "t"],
    ]) {
      const { code, stderr } = await runCommand(["analyze", "survey.csv", ...output, "--resume"], {
        cwd: folder,
      });
      expect([code, stderr]).toEqual([2, expect.stringContaining("expected --resume with a file to read")]);
    }
  });
});
