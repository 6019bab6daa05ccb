import type { ColumnNameIndex, NameEvidence } from "./column-names.js";
import { type ColumnProfile, profileColumn } from "./profile-column.js";

/** The labels of columns.tsv that code acts on. */
export type ColumnLabel =
  | "text"
  | "nps"
  | "rating"
  | "scale"
  | "id"
  | "date"
  | "language"
  | "weight"
  | "segment"
  | "personal"
  | "metadata";

/** A column with all that is known of it: what its name says, and what its cells are like. */
export interface ColumnCandidate {
  readonly column: string;
  readonly index: number;
  readonly profile: ColumnProfile;
  /** The label that the name says most surely. */
  readonly label: string | undefined;
  readonly labels: ReadonlyMap<string, NameEvidence>;
}

/** Columns of our own making (an analysed file that comes back) are never chosen by themselves. */
const OWN_PREFIX = "gk_";
const TEXT: ColumnLabel = "text";
/** Cells of fewer words on average are values, not answers. */
const FEWEST_WORDS = 1.5;

/** Describes every column of a sample that may be chosen. */
export function columnCandidates(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  names: ColumnNameIndex,
): readonly ColumnCandidate[] {
  return columns.flatMap((column, index) => {
    if (column.startsWith(OWN_PREFIX)) return [];
    const profile = profileColumn(
      sample.map((cells) => cells[index] ?? ""),
      names,
    );
    const labels = withoutText(names.labelsOf(column), profile);
    return [{ column, index, profile, labels, label: [...labels.keys()][0] }];
  });
}

/**
 * "Review ID", "Comment date", "Feedback score": words that name a text are no sign of one where the cells are values
 * and the name says something else too.
 */
function withoutText(
  labels: ReadonlyMap<string, NameEvidence>,
  { filled, numeric, dates, meanWords }: ColumnProfile,
): ReadonlyMap<string, NameEvidence> {
  const values = filled > 0 && (numeric > 0.5 || dates > 0.5 || meanWords < FEWEST_WORDS);
  if (labels.size < 2 || !values) return labels;
  return new Map([...labels].filter(([label]) => label !== TEXT));
}

/** How surely (0…1) the name says one of these labels, where no other label is surer. */
export function sureness(candidate: ColumnCandidate, ...labels: readonly ColumnLabel[]): number {
  if (!labels.some((label) => label === candidate.label)) return 0;
  return Math.max(...labels.map((label) => candidate.labels.get(label)?.weight ?? 0));
}

/** The surest candidate, the first of them where several are equal; undefined where none is sure at all. */
export function surest(
  candidates: readonly ColumnCandidate[],
  sure: (candidate: ColumnCandidate) => number,
): ColumnCandidate | undefined {
  let best: ColumnCandidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const weight = sure(candidate);
    if (weight > most) [best, most] = [candidate, weight];
  }
  return best;
}
