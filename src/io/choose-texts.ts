import { type ColumnCandidate, sureness } from "./column-candidate.js";
import { byContent, byName, type ColumnChoice } from "./column-choice.js";

/** How sure a name must be ("kommentar" is, "svar" alone is not) to need no help from the cells. */
const SURE_NAME = 0.5;
const WEAK_NAME = 0.48;
/** A name that is half sure ("svar") needs answers of more than one word. */
const CERTAIN_NAME = 0.7;
const ANSWER_WORDS = 2;
/** Cells of free text: so many words on average, so many of the cells different. */
const FREE_WORDS = 4;
const FREE_DISTINCT = 0.5;
/** A column that no name points to counts as a question of its own only where its header is one. */
const QUESTION_WORDS = 4;

/**
 * The columns with free text: those whose name says so, and those whose header is a question and whose cells are
 * free text. Where there is none of either, the column with the longest free text.
 * @param columnCount columns of the table: the only column of a table is its text.
 */
export function chooseTexts(
  candidates: readonly ColumnCandidate[],
  columnCount: number,
): readonly ColumnChoice[] {
  const chosen = candidates.flatMap((candidate): ColumnChoice[] => {
    const { profile } = candidate;
    const sure = sureness(candidate, "text");
    const values = profile.numeric > 0.5 || profile.dates > 0.5;
    const named = sure >= CERTAIN_NAME || (sure >= SURE_NAME && profile.meanWords >= ANSWER_WORDS);
    if (named && profile.filled > 0 && !values) return [byName("text", candidate, "text")];
    if (isFreeText(candidate) && (sure >= WEAK_NAME || isQuestion(candidate.column))) {
      return [byContent("text", candidate, describe(candidate))];
    }
    return [];
  });
  if (chosen.length > 0) return chosen;
  const [only] = candidates;
  if (only !== undefined && columnCount === 1 && only.profile.numeric < 0.5) {
    return [byContent("text", only, "the only column")];
  }
  const [longest] = candidates.filter(isFreeText).sort((a, b) => b.profile.meanWords - a.profile.meanWords);
  if (longest !== undefined) return [byContent("text", longest, describe(longest))];
  // Named like a text but empty in the sample: still the best answer there is.
  return candidates
    .filter((candidate) => sureness(candidate, "text") >= SURE_NAME && candidate.profile.filled === 0)
    .map((candidate) => byName("text", candidate, "text"));
}

function isFreeText({ profile, label }: ColumnCandidate): boolean {
  if (label !== undefined && label !== "text" && label !== "nps" && label !== "rating" && label !== "scale")
    return false;
  return (
    profile.meanWords >= FREE_WORDS &&
    profile.distinct / Math.max(1, profile.filled) >= FREE_DISTINCT &&
    profile.dates < 0.5
  );
}

function isQuestion(header: string): boolean {
  return header.includes("?") || header.trim().split(/\s+/).length >= QUESTION_WORDS;
}

function describe({ profile }: ColumnCandidate): string {
  const different = Math.round((100 * profile.distinct) / Math.max(1, profile.filled));
  return `${Math.round(profile.meanWords)} words a cell, ${different} % of the cells different`;
}
