import { workerData } from "node:worker_threads";
import { type LoadOptions, loadAnalyzer } from "../io/load-analyzer.js";
import type { Problem } from "../model/problem.js";
import { type AnalyzedBatch, type BatchOptions, createBatchAnalyzer } from "./analyze-batch.js";
import { type PackedRows, unpackRows } from "./pack-rows.js";

/** What a worker is told when it starts; tinypool puts it second. */
export interface WorkerSetup {
  readonly load: LoadOptions;
  readonly batch: BatchOptions;
}

export interface WorkerTask {
  readonly rows: PackedRows;
  readonly skip: ReadonlyMap<number, Problem>;
  /** One number, shared: the place of the row that is being analysed; −1 before the first and after the last. */
  readonly at: Int32Array;
}

export interface WorkerAnswer extends AnalyzedBatch {
  /** Of the lexicons as this worker has read them. */
  readonly lexicons: string;
}

const [, setup] = workerData as [unknown, WorkerSetup];
const ready = loadAnalyzer(setup.load).then((analyzer) => ({
  analyze: createBatchAnalyzer(analyzer, setup.batch),
  lexicons: analyzer.version.lexicons,
}));

/** What a worker thread does, again and again: one batch of rows. The packs are loaded once. */
export default async function work({ rows, skip, at }: WorkerTask): Promise<WorkerAnswer> {
  const { analyze, lexicons } = await ready;
  const before = (place: number): undefined => {
    Atomics.store(at, 0, place);
  };
  const answer = await analyze(unpackRows(rows), { skip, before });
  Atomics.store(at, 0, -1);
  return { ...answer, lexicons };
}
