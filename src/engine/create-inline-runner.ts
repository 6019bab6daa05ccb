import type { Analyzer } from "../analyze.js";
import { type BatchOptions, createBatchAnalyzer } from "./analyze-batch.js";
import type { BatchRunner } from "./batch-runner.js";
import { createTurns, ROW_TIME } from "./create-turns.js";

/**
 * Batches in this thread, one at a time. A row that takes longer than half a minute is kept without scores.
 * @param rowTime milliseconds one row may take; for tests.
 */
export function createInlineRunner(
  analyzer: Analyzer,
  options: BatchOptions,
  rowTime = ROW_TIME,
): BatchRunner {
  const analyze = createBatchAnalyzer(analyzer, options);
  const turns = { run: createTurns(rowTime), seconds: rowTime / 1000 };
  return { run: (rows) => analyze(rows, { turns }), atOnce: 1, close: async () => {} };
}
