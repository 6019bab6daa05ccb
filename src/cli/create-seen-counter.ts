import type { LoadedLexicons } from "../io/load-lexicons.js";
import { SEEN_KIND } from "../learn/format-overlay-model.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { SEEN_CODE } from "../model/problem.js";

/** Counts rows that taught a learned overlay, to say once for a file what each of them says. */
export interface SeenCounter {
  readonly add: (row: AnalyzedRow) => void;
  /** "" where there was none. */
  readonly say: (rows: number) => string;
}

/** Undefined where no overlay is laid over the lexicons: then nothing need be counted. */
export function createSeenCounter({ tables }: LoadedLexicons): SeenCounter | undefined {
  if (![...tables.values()].some(({ header }) => header.get("kind") === SEEN_KIND)) return undefined;
  let seen = 0;
  return {
    add: ({ analyses }) => {
      if (analyses.some(({ problems }) => problems.some(({ code }) => code === SEEN_CODE))) seen += 1;
    },
    say: (rows) =>
      seen === 0
        ? ""
        : `  ${seen} of ${rows} rows taught the learned overlay, with their ratings: their scores know the rating; do not hold them against it (problems: ${SEEN_CODE})`,
  };
}
