import type { ColumnNameIndex } from "./column-names.js";
import { parseDate } from "./parse-date.js";
import { parseLanguage } from "./parse-language.js";
import { parseNumber } from "./parse-number.js";
import { parseRating } from "./parse-rating.js";

/** What the cells of a column are like; shares 0…1 of the filled cells. */
export interface ColumnProfile {
  readonly filled: number;
  /** Filled / all rows of the sample. */
  readonly filledShare: number;
  readonly distinct: number;
  /** Words per filled cell. */
  readonly meanWords: number;
  /** Cells of at least three words. */
  readonly wordy: number;
  /** Cells that read as a rating 0–10, and of those that do: the values. */
  readonly ratings: readonly number[];
  readonly ratingShare: number;
  /** Cells that are numbers off that scale, up to 100 or with a percent sign, and how many different ones. */
  readonly overTen: number;
  readonly overTenDistinct: number;
  readonly numeric: number;
  readonly dates: number;
  readonly languages: number;
  readonly longest: number;
}

const WORDY = 3;

/** Describes one column of a sample. */
export function profileColumn(cells: readonly string[], names: ColumnNameIndex): ColumnProfile {
  const values = cells.filter((cell) => cell.trim() !== "");
  const count = Math.max(1, values.length);
  const words = values.map((value) => value.trim().split(/\s+/).length);
  const parsed = values.map((value) => parseRating(value, names.dontKnow));
  const ratings = parsed.flatMap((result) => ("rating" in result ? [result.rating] : []));
  const answered = parsed.filter((result) => "rating" in result || result.missing === "invalid").length;
  const numbers = values.map((value) => parseNumber(value, "."));
  const overTen = numbers.filter(
    (number, index) =>
      number !== undefined && ((number > 10 && number <= 100) || values[index]?.trim().endsWith("%")),
  );
  return {
    filled: values.length,
    filledShare: values.length / Math.max(1, cells.length),
    distinct: new Set(values.map((value) => value.trim())).size,
    meanWords: words.reduce((sum, number) => sum + number, 0) / count,
    wordy: words.filter((number) => number >= WORDY).length / count,
    ratings,
    ratingShare: ratings.length / Math.max(1, answered),
    overTen: overTen.length / Math.max(1, answered),
    overTenDistinct: new Set(overTen).size,
    numeric: numbers.filter((number) => number !== undefined).length / count,
    dates:
      values.filter((value) => parseDate(value) !== undefined || parseDate(value, "mdy") !== undefined)
        .length / count,
    languages: values.filter((value) => parseLanguage(value, names.languages) !== undefined).length / count,
    longest: values.reduce((most, value) => Math.max(most, value.length), 0),
  };
}
