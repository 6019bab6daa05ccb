import type { Problem } from "./problem.js";

/** A BCP 47 tag that names a folder under lexicons/ ("da", "nb"), or "und". Not a union: a fourth language is data. */
export type LanguageCode = string;

/** What a question asks for; it decides what a bare noun or a "nothing" means as an answer. */
export type QuestionKind = "reason" | "praise" | "improve";

/** One answer to one question: a survey row (or one of its text columns), nothing computed. */
export interface Feedback {
  readonly id: string;
  readonly text: string;
  /** When the survey knows it; wins over what the text looks like. */
  readonly language?: LanguageCode;
  readonly question?: QuestionKind;
}

/** One input row as read: its answers, what is known about it, and every column untouched. */
export interface FeedbackRow {
  /** 1 = the first data row of its file; counted on where several inputs are read as one. */
  readonly row: number;
  readonly id: string;
  /** One text per text column, in the order of the columns; "" where empty. */
  readonly texts: readonly string[];
  /** 0–10; absent when not answered, not readable or off the scale (then `problems` or `missing` says so). */
  readonly rating?: number;
  /** True where the customer answered "don't know" or left the score empty. */
  readonly ratingMissing?: "empty" | "dont-know" | "invalid";
  /** ISO 8601 date (YYYY-MM-DD) where one could be read. */
  readonly date?: string;
  readonly language?: LanguageCode;
  /** A finite number from 0 up; 1 where no weight column is given. */
  readonly weight: number;
  /** All input cells by column name, as text. */
  readonly fields: ReadonlyMap<string, string>;
  /** The row as it is in an input that has types (JSON, XLSX, Parquet): numbers as numbers, dates as ISO 8601 text. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Where several inputs are read as one: which the row is of, and its number there. */
  readonly origin?: { readonly file: string; readonly row: number };
  readonly problems: readonly Problem[];
}
