import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const REPORT = fileURLToPath(new URL("./report-peak.js", import.meta.url));

/**
 * Runs `node WORDS` → `{ seconds, megabytes }`: wall time, and the peak of resident memory in 10⁶ bytes. What it prints
 * goes to the file `out`, or nowhere. Throws where it fails.
 */
export function runProcess(words, out) {
  const file = join(tmpdir(), `genklang-bench-peak-${process.pid}`);
  const output = out === undefined ? "ignore" : openSync(out, "w");
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", REPORT, ...words], {
    env: { ...process.env, GENKLANG_BENCH_PEAK: file, NO_COLOR: "1" },
    encoding: "utf8",
    stdio: ["ignore", output, "pipe"],
  });
  const seconds = (performance.now() - started) / 1000;
  if (typeof output === "number") closeSync(output);
  if (status !== 0) throw new Error(`expected node ${words.join(" ")} to end well, got ${status}: ${stderr}`);
  const megabytes = (Number(readFileSync(file, "utf8")) * 1024) / 1e6;
  rmSync(file);
  return { seconds, megabytes };
}
