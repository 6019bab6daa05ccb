import type { RunJournal } from "../io/run-journal.js";
import type { SummaryPart } from "../model/summary-part.js";
import type { ProblemTally } from "./create-problem-tally.js";
import type { FileMark } from "./file-mark.js";
import type { Sink } from "./sink.js";

/** How many times a mark's own time must have passed before the next: marks cost at most a twentieth. */
const SHARE = 20;

export interface MarkerOptions {
  readonly journal: RunJournal<FileMark>;
  /** Seconds between marks; 0 marks after every batch. */
  readonly seconds: number;
  readonly part?: (() => SummaryPart) | undefined;
  readonly sink: Sink | undefined;
  readonly tally: ProblemTally;
}

/** Says in a run's journal, from time to time, how far it is. */
export function createMarker(options: MarkerOptions): {
  readonly ifDue: (rows: number) => Promise<void>;
  /** Answers with the number of rows after which a run would go on. */
  readonly now: (rows: number, complete: boolean) => Promise<number>;
} {
  const { journal, seconds, part, sink, tally } = options;
  let last = performance.now();
  let cost = 0;
  let marked = journal.start?.rows ?? 0;
  const now = async (rows: number, complete: boolean): Promise<number> => {
    // An output that was complete before says so already.
    const begun = performance.now();
    const output = await sink?.sync?.(complete);
    if (output === undefined) return marked;
    await journal.save({
      rows,
      ...output,
      problems: tally.problems(),
      found: tally.found(),
      ...(part ? { part: part() } : {}),
      ...(complete ? { complete } : {}),
    });
    last = performance.now();
    cost = last - begun;
    marked = rows;
    return marked;
  };
  const ifDue = async (rows: number): Promise<void> => {
    const wait = seconds === 0 ? 0 : Math.max(seconds * 1000, cost * SHARE);
    if (performance.now() - last >= wait) await now(rows, false);
  };
  return { ifDue, now };
}
