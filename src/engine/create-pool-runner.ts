import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { LoadOptions } from "../io/load-analyzer.js";
import { ProblemError } from "../io/problem-error.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { Problem } from "../model/problem.js";
import type { AnalyzedBatch, BatchOptions } from "./analyze-batch.js";
import type { BatchRunner } from "./batch-runner.js";
import { ROW_TIME } from "./create-turns.js";
import { rowFailed, rowTooSlow } from "./failed-analysis.js";
import { packRows } from "./pack-rows.js";
import type { WorkerAnswer, WorkerTask } from "./worker.js";

/** Right from src/ and from dist/: a thread runs what was built. */
const WORKER = new URL("../../dist/bundle/worker.js", import.meta.url);
/** Batches in hand for each worker: one being analysed, one waiting, so that none is idle. */
const PER_WORKER = 2;
const LOOK = 500;

export interface PoolOptions {
  readonly workers: number;
  /** What the workers load their analyzer with: paths and plain data. */
  readonly load: LoadOptions;
  readonly batch: BatchOptions;
  /** The version of the lexicons that this process reads with; a worker must have read the same. */
  readonly lexicons: string;
  /** For tests. */
  readonly filename?: URL;
  readonly rowTime?: number;
}

/**
 * Batches in worker threads. A row that ends its thread, or takes longer than half a minute, is kept without scores and
 * its batch done again without it, in a new thread.
 */
export function createPoolRunner(options: PoolOptions): BatchRunner {
  const { workers, load, batch, lexicons, rowTime = ROW_TIME } = options;
  const pool = new Tinypool({
    filename: fileURLToPath(options.filename ?? WORKER),
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    workerData: { load, batch },
  });
  return { run, atOnce: workers * PER_WORKER, close: () => pool.destroy() };

  async function run(rows: readonly FeedbackRow[]): Promise<AnalyzedBatch> {
    const skip = new Map<number, Problem>();
    const packed = packRows(rows);
    for (;;) {
      const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
      const watch = watchRow(at, rowTime);
      try {
        const task: WorkerTask = { rows: packed, skip, at };
        const answer: WorkerAnswer = await pool.run(task, { signal: watch.signal });
        if (answer.lexicons !== lexicons) throw changed(lexicons, answer.lexicons);
        return answer;
      } catch (error) {
        const place = Atomics.load(at, 0);
        if (error instanceof ProblemError || place < 0 || skip.has(place)) throw error;
        skip.set(place, watch.signal.aborted ? rowTooSlow(rowTime / 1000) : rowFailed(error));
      } finally {
        watch.end();
      }
    }
  }
}

/** Gives up on a thread that has been at the same row for too long. */
function watchRow(
  at: Int32Array,
  rowTime: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  let last = -1;
  let since = performance.now();
  const timer = setInterval(() => {
    const now = Atomics.load(at, 0);
    if (now !== last || now < 0) {
      last = now;
      since = performance.now();
    } else if (performance.now() - since > rowTime) controller.abort();
  }, LOOK);
  timer.unref();
  return { signal: controller.signal, end: () => clearInterval(timer) };
}

function changed(was: string, is: string): ProblemError {
  return new ProblemError([
    {
      code: "lexicons/changed",
      message: `Expected the lexicons to stay as they are while they are used (${was}), but a worker read others (${is}).`,
      hint: "Run again.",
    },
  ]);
}
