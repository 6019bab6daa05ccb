import type { Problem } from "../model/index.js";
import type { ColumnCandidate, ColumnLabel } from "./column-candidate.js";
import type { DateOrder } from "./parse-date.js";

/** Columns that the user names; each by its name, or by its number from 1. */
export interface ColumnFlags {
  readonly text?: readonly string[];
  readonly rating?: string;
  readonly id?: string;
  readonly date?: string;
  readonly language?: string;
  readonly weight?: string;
  readonly by?: readonly string[];
  /** How the date column writes 03/04/2024. Default: found out, else day first. */
  readonly dateOrder?: DateOrder;
}

export type ColumnRole = "text" | "rating" | "id" | "date" | "language" | "weight" | "by";

/** A column, what it is used for, and why. */
export interface ColumnChoice {
  readonly role: ColumnRole;
  readonly column: string;
  /** From 0. */
  readonly index: number;
  readonly reason: "flag" | "name" | "content";
  /** For people: `the name has "kommentar"`, "12 words a cell". */
  readonly detail: string;
}

/** Which column is used for what. */
export interface ColumnChoices {
  /** In the order of the flags, else of the columns. */
  readonly texts: readonly ColumnChoice[];
  readonly rating?: ColumnChoice;
  readonly id?: ColumnChoice;
  readonly date?: ColumnChoice;
  readonly language?: ColumnChoice;
  readonly weight?: ColumnChoice;
  /** Asked for; where none was asked for, columns that could be segments, named ones first. */
  readonly by: readonly ColumnChoice[];
  /** False where the rating is on another scale than 0–10: it is named and said, and no row gets a rating. */
  readonly ratingIsNps: boolean;
  readonly dateOrder: DateOrder;
  readonly problems: readonly Problem[];
}

/** A choice made for the candidate's name. */
export function byName(
  role: ColumnRole,
  candidate: ColumnCandidate,
  ...labels: readonly ColumnLabel[]
): ColumnChoice {
  const phrases = labels.flatMap((label) => candidate.labels.get(label) ?? []);
  const phrase = phrases.reduce((best, next) => (next.weight > best.weight ? next : best), {
    weight: 0,
    phrase: "",
  });
  const { column, index } = candidate;
  return { role, column, index, reason: "name", detail: `the name has "${phrase.phrase}"` };
}

/** A choice made for what the cells are like. */
export function byContent(role: ColumnRole, candidate: ColumnCandidate, detail: string): ColumnChoice {
  const { column, index } = candidate;
  return { role, column, index, reason: "content", detail };
}
