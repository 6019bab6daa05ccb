import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { freshFolder, runBinary } from "./run-binary.js";
import { type Started, startBinary } from "./start-binary.js";

/** Real processes are killed so often; GENKLANG_KILLS=50 for the whole of it. */
const KILLS = Number(process.env.GENKLANG_KILLS ?? 12);
/** One run is killed so often, then left to end. */
const KILLS_IN_A_ROW = 3;
const ROWS = 2300;
const TEXTS = ["Good price", "Hurtig levering", "Dålig service", 'She said ""no""\nand left', "=1+1", ""];

const folder = freshFolder();
writeFileSync(
  join(folder, "survey.csv"),
  `id,score,comment\n${Array.from({ length: ROWS }, (_, row) => `r${row},${(row * 7) % 12},"${TEXTS[(row * 5) % TEXTS.length]}"\n`).join("")}`,
);

// A time that every file system keeps to the millisecond.
utimesSync(join(folder, "survey.csv"), 1_700_000_000, 1_700_000_000);

/** A run as a user starts it who wants everything, with a mark after every batch. */
const wordsFor = (name: string, format: string, workers: number): readonly string[] => [
  ...["analyze", "survey.csv", "-o", `${name}.${format}`, "--report", `${name}.html`],
  ...["--part", `${name}.json`, "--workers", String(workers), "--checkpoint", "0", "--no-evidence"],
];
const files = (name: string, format: string): readonly string[] =>
  [format, "html", "json"].map((ending) => readFileSync(join(folder, `${name}.${ending}`), "utf8"));

describe.each([
  ["csv", 0],
  ["jsonl", 2],
] as const)("analyze to %s with %i workers, killed at any moment", (format, workers) => {
  let whole: readonly string[];
  let milliseconds = 0;

  beforeAll(async () => {
    const begun = performance.now();
    await runBinary(wordsFor("whole", format, workers), { cwd: folder });
    milliseconds = performance.now() - begun;
    whole = files("whole", format);
  }, 300_000);

  const start = (resume: boolean): Started =>
    startBinary([...wordsFor("cut", format, workers), ...(resume ? ["--resume"] : [])], folder);

  it("has the same bytes, report and part as if nothing had happened", async () => {
    for (let kills = 0; kills < KILLS / 2; kills += KILLS_IN_A_ROW) {
      for (let times = 0; times < KILLS_IN_A_ROW; times++) {
        const run = start(times > 0);
        await Promise.race([run.ended, wait(milliseconds * (0.2 + 0.8 * Math.random()))]);
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

  /** Runs until a mark was made, then stops as a user does. */
  async function interrupt(): Promise<string> {
    for (const left of ["journal", "partial"]) rmSync(join(folder, `out.csv.${left}`), { force: true });
    const run = startBinary(words, folder);
    const hasMark = (): boolean =>
      existsSync(join(folder, "out.csv.journal")) &&
      readFileSync(join(folder, "out.csv.journal"), "utf8").includes('"rows":');
    while (!hasMark() && run.child.exitCode === null) await wait(10);
    run.child.kill("SIGINT");
    expect(await run.ended).toEqual({ code: 130, signal: null });
    return run.stderr();
  }

  it("goes on after an interruption, which says how", async () => {
    expect(await interrupt()).toMatch(/stopped after row \d+; the same command with --resume goes on/);
    expect([partial(), existsSync(join(folder, "out.csv"))]).toEqual([true, false]);
    const { stderr } = await runBinary([...words, "--resume"], { cwd: folder });
    expect(stderr).toMatch(/going on after row [1-9]\d*/);
    expect([partial(), existsSync(join(folder, "out.csv"))]).toEqual([false, true]);
    expect(readFileSync(join(folder, "out.csv"), "utf8").split("\n").length).toBeGreaterThan(ROWS);
  }, 300_000);

  it("refuses when the input or an option is not as before, and keeps what was done", async () => {
    await interrupt();
    const { atime, mtime } = statSync(join(folder, "survey.csv"));
    utimesSync(join(folder, "survey.csv"), atime, new Date(mtime.getTime() + 5000));
    const other = words.filter((word) => word !== "--no-evidence");
    const { code, stderr } = await runBinary([...other, "--resume"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/expected the input as before, "survey\.csv, \d+ bytes, changed /);
    expect(stderr).toMatch(/expected --evidence as before, false, got true/);
    expect(partial()).toBe(true);
    utimesSync(join(folder, "survey.csv"), atime, mtime);
    expect((await runBinary([...words, "--resume"], { cwd: folder })).stderr).toMatch(/going on after row/);
  }, 300_000);

  it("says that an earlier run is dropped where --resume is not asked for", async () => {
    await interrupt();
    const { stderr } = await runBinary(words, { cwd: folder });
    expect(stderr).toMatch(/starting over; with --resume the earlier run would have gone on after row \d+/);
    expect(partial()).toBe(false);
  }, 300_000);

  it("is wrong usage where a run cannot be gone on with", async () => {
    for (const output of [[], ["-o", "out.xlsx"], ["-o", "-"], ["-o", "o.csv", "--themes", "t"]]) {
      const { code, stderr } = await runBinary(["analyze", "survey.csv", ...output, "--resume"], {
        cwd: folder,
      });
      expect([code, stderr]).toEqual([2, expect.stringContaining("expected --resume with a file to read")]);
    }
  }, 300_000);
});
