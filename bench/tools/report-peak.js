import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Loaded before a measured program: says at its end how much memory it has needed at most (kilobytes, all threads).
if (isMainThread && process.env.GENKLANG_BENCH_PEAK) {
  process.on("exit", () =>
    writeFileSync(process.env.GENKLANG_BENCH_PEAK, `${process.resourceUsage().maxRSS}`),
  );
}
