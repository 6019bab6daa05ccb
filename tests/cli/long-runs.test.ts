import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const binary = fileURLToPath(new URL("../../bin/genklang.js", import.meta.url));
const folder = freshFolder();
const TEXTS = ["Good price", "Hurtig levering", "Dålig service", "Never again", ""];
const ROWS = 2300;
writeFileSync(
  join(folder, "survey.csv"),
  `id,comment\n${Array.from({ length: ROWS }, (_, row) => `r${row},${TEXTS[row % TEXTS.length]}\n`).join("")}`,
);
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("analyze --workers", () => {
  it("gives the same bytes whatever their number, to files and to standard output", async () => {
    const ask = (workers: number, ...more: readonly string[]) =>
      runCommand(["analyze", "survey.csv", "--workers", String(workers), ...more], { cwd: folder });
    const toFiles = async (workers: number): Promise<readonly string[]> => {
      await ask(workers, "-o", `w${workers}.csv`, "--part", `w${workers}.json`);
      return [read(`w${workers}.csv`), read(`w${workers}.json`)];
    };
    expect(await toFiles(3)).toEqual(await toFiles(0));
    const { stdout } = await ask(0, "--no-evidence");
    expect(stdout.split("\n")).toHaveLength(ROWS + 1);
    expect((await ask(1, "--no-evidence")).stdout).toBe(stdout);
  });

  it("wants a whole number", async () => {
    const { code, stderr } = await runCommand(["analyze", "survey.csv", "--workers", "many"], {
      cwd: folder,
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a whole number from 0 up after --workers")]);
  });
});

describe("an output that cannot be written to its end", () => {
  it("is not there, says why, and can be gone on with", async () => {
    // A limit on the size of files stands in for a full disk: the write fails in the same place.
    const limited = await new Promise<{ code: number; stderr: string }>((resolve) => {
      const command = `ulimit -f 100; "${process.execPath}" "${binary}" analyze survey.csv -o full.csv --checkpoint 0 --workers 0 --no-evidence`;
      execFile("bash", ["-c", command], { cwd: folder }, (error, _, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stderr }),
      );
    });
    expect(limited.code).toBe(1);
    expect(limited.stderr).toMatch(/"full\.csv" cannot be written: EFBIG/);
    expect(limited.stderr).toMatch(/the same command with --resume goes on from there/);
    expect(existsSync(join(folder, "full.csv"))).toBe(false);
    const words = ["analyze", "survey.csv", "--workers", "0", "--no-evidence", "--checkpoint", "0"];
    await runCommand([...words, "-o", "full.csv", "--resume"], { cwd: folder });
    await runCommand([...words, "-o", "free.csv"], { cwd: folder });
    expect(read("full.csv")).toBe(read("free.csv"));
  });
});

describe("what is said on standard error", () => {
  it("is nothing with --quiet", async () => {
    const { stderr, stdout } = await runCommand(
      ["analyze", "survey.csv", "-o", "q.csv", "--workers", "0", "--quiet"],
      {
        cwd: folder,
      },
    );
    expect([stderr, stdout]).toEqual(["", ""]);
  });

  it("is one JSON object a line with --json-log, errors too", async () => {
    const { stderr } = await runCommand(
      ["analyze", "survey.csv", "-o", "j.csv", "--workers", "0", "--json-log"],
      {
        cwd: folder,
      },
    );
    const events = stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event).filter((event) => event !== "progress")).toEqual([
      "opened",
      "problems",
      "done",
    ]);
    expect(events.at(-1)).toMatchObject({ event: "done", rows: ROWS });
    const failed = await runCommand(["analyze", "missing.csv", "--json-log"], { cwd: folder });
    expect(JSON.parse(failed.stderr)).toMatchObject({
      event: "failed",
      problems: [{ code: "input/not-found" }],
    });
  });
});
