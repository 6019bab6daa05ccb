import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const REPORT = fileURLToPath(new URL("./report-peak.js", import.meta.url));

/** Runs `node WORDS` → `{ seconds, megabytes }`: wall time, and the peak of resident memory in 10⁶ bytes. Throws where it fails. */
export function runProcess(words) {
  const file = join(tmpdir(), `genklang-bench-peak-${process.pid}`);
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", REPORT, ...words], {
    env: { ...process.env, GENKLANG_BENCH_PEAK: file, NO_COLOR: "1" },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`expected node ${words.join(" ")} to end well, got ${status}: ${stderr}`);
  return { seconds, megabytes: (Number(readFileSync(file, "utf8")) * 1024) / 1e6 };
}
