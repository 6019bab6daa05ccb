import { copied } from "../insight/copied.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { Problem } from "../model/problem.js";
import type { AnalyzedBatch } from "./analyze-batch.js";
import type { FileMark } from "./file-mark.js";

/** Most problems kept with their places; the rest are only counted. */
const MOST_PROBLEMS = 1000;

export interface ProblemTally {
  readonly add: (rows: readonly FeedbackRow[], batch: AnalyzedBatch) => void;
  /** The first ones of the rows themselves, each with its place. */
  readonly problems: () => readonly Problem[];
  /** How many, with those that came with the analyses. */
  readonly found: () => number;
}

/** Gathers the problems of a file's rows, from where an earlier run was cut off. */
export function createProblemTally(file: string, start: FileMark | undefined): ProblemTally {
  const problems: Problem[] = [...(start?.problems ?? [])];
  let found = start?.found ?? 0;
  const keep = (problem: Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(copied(problem));
  };
  return {
    add: (rows, batch) => {
      found += batch.problems;
      const failures = new Map(batch.failed);
      for (const [place, { row, problems: own }] of rows.entries()) {
        found += own.length;
        for (const problem of own) keep(problem);
        const failure = failures.get(place);
        if (failure !== undefined) keep({ ...failure, place: { file, row } });
      }
    },
    problems: () => problems,
    found: () => found,
  };
}
