import { countSeen } from "../insight/count-seen.js";
import { ProblemError } from "../io/problem-error.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { SEEN_CODE } from "../model/problem.js";

/** Short comments ("all good") come back in every wave; more than this share of the comments is no chance. */
const MOST_BY_CHANCE = 0.05;

/**
 * Ratings explained by scores that were learned from these ratings would explain themselves.
 * @returns a line to say where a few comments were seen, "" where none was.
 * @throws ProblemError "model/seen-row" where it is more than a twentieth of the different comments.
 */
export function refuseSeen(rows: readonly AnalyzedRow[], source: string): string {
  const { comments, seen } = countSeen(rows);
  if (seen === 0) return "";
  const share = `${seen} of ${comments} different comments`;
  if (seen <= comments * MOST_BY_CHANCE)
    return `  ${share} were learned from by the overlay; so few (short ones come back) change nothing that shows\n`;
  throw new ProblemError([
    {
      code: SEEN_CODE,
      message: `Expected comments that the learned overlay has not seen, but ${share} in "${source}" taught it, with their ratings: what it says of them knows the rating, and would explain it.`,
      place: { file: source },
      hint: "Run drivers without that --lexicons folder (or analyse anew without it), or on comments that came later.",
    },
  ]);
}
