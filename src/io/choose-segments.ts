import { type ColumnCandidate, sureness } from "./column-candidate.js";
import { byContent, byName, type ColumnChoice } from "./column-choice.js";

/** Different values that make parts of a whole: in a column that looks like it, and in one whose name says so. */
const FEWEST = 2;
const MOST = 12;
const MOST_NAMED = 30;
/** Rows a value on average: fewer, and it is no group. */
const ROWS_PER_VALUE = 3;
const LONGEST_VALUE = 60;
const LEAST_FILLED = 0.3;

/** Columns that part the answers into groups (country, shop, kind of customer): few, short values that come again. */
export function chooseSegments(candidates: readonly ColumnCandidate[]): readonly ColumnChoice[] {
  const named: ColumnChoice[] = [];
  const alike: ColumnChoice[] = [];
  for (const candidate of candidates) {
    const { profile, label } = candidate;
    const isNamed = sureness(candidate, "segment") > 0;
    if (label !== undefined && !isNamed && label !== "language" && label !== "id") continue;
    if (profile.filledShare < LEAST_FILLED || profile.longest > LONGEST_VALUE) continue;
    if (profile.distinct < FEWEST || profile.filled / profile.distinct < ROWS_PER_VALUE) continue;
    const words = profile.numeric < 0.5 && profile.dates < 0.5;
    if (isNamed && profile.distinct <= MOST_NAMED) named.push(byName("by", candidate, "segment"));
    else if (words && profile.distinct <= MOST)
      alike.push(byContent("by", candidate, `${profile.distinct} different values`));
  }
  return [...named, ...alike];
}
