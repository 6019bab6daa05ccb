import type { Analyzer } from "../analyze.js";
import { type BatchOptions, createBatchAnalyzer } from "./analyze-batch.js";
import type { BatchRunner } from "./batch-runner.js";

/** Milliseconds of work after which signals and timers get their turn. */
const TURN = 50;

/** Batches in this thread, one at a time. */
export async function createInlineRunner(analyzer: Analyzer, options: BatchOptions): Promise<BatchRunner> {
  const analyze = await createBatchAnalyzer(analyzer, options);
  let last = performance.now();
  const before = (): Promise<void> | undefined => {
    if (performance.now() - last < TURN) return undefined;
    return new Promise((done) =>
      setImmediate(() => {
        last = performance.now();
        done();
      }),
    );
  };
  return { run: (rows) => analyze(rows, { before }), atOnce: 1, close: async () => {} };
}
