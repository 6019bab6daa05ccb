import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Loaded before a measured program: says at its end how much memory it has needed at most (kilobytes, all threads).
if (isMainThread && process.env.GENKLANG_BENCH_PEAK) {
  process.on("exit", () => writeFileSync(process.env.GENKLANG_BENCH_PEAK, `${peakOf(process)}`));
}

/** Linux counts what a process was started from in the usage it reports, but not in the status of the process itself. */
function peakOf({ resourceUsage }) {
  const status = "/proc/self/status";
  const peak = existsSync(status)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1]
    : undefined;
  return peak ?? resourceUsage().maxRSS;
}
