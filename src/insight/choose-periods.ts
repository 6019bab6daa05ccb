import type { Problem } from "../model/index.js";
import { groupBy } from "./group-by.js";
import type { Limits } from "./limits.js";
import type { PeriodChoice } from "./parse-period.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

export interface Period {
  readonly label: string;
  readonly rows: readonly RowFacts[];
}

/** Two sets of rows, the earlier first. */
export interface Periods {
  readonly column: string;
  readonly before: Period;
  readonly after: Period;
}

export interface ChosenPeriods {
  readonly periods?: Periods;
  readonly problems: readonly Problem[];
}

/** Dates closer together than this are one period, unless the user says otherwise. */
const LEAST_DAYS = 60;

/**
 * Two periods to compare.
 * - With a column and two values: the rows with these. For the date column a value is a year, month, day or quarter
 *   ("2024", "2024-03", "2024-Q1").
 * - With a column alone: its last two values in order (numbers in them by size); for the date column as below, however
 *   close the dates.
 * - Without a choice, by date, where the dates span at least 60 days: two calendar quarters where all dates lie in just
 *   two, with rows enough (30) in each; else the two halves at the median date.
 */
export function choosePeriods(
  rows: readonly RowFacts[],
  choice: PeriodChoice | undefined,
  dateColumn: string,
  limits: Limits,
): ChosenPeriods {
  if (choice === undefined) return { ...byDate(rows, dateColumn, limits, LEAST_DAYS), problems: [] };
  const ownDates = !rows.some((row) => row.source.feedback.fields.has(choice.column));
  const isDate = choice.column === dateColumn || (choice.column === "date" && ownDates);
  const { before, after } = choice;
  if (isDate && before === undefined) {
    const found = byDate(rows, choice.column, limits, 1);
    return found.periods ? { ...found, problems: [] } : { problems: [noPeriods(choice.column, rows)] };
  }
  const cellOf = (row: RowFacts) =>
    isDate ? (row.date ?? "") : (row.source.feedback.fields.get(choice.column)?.trim() ?? "");
  const matches = (row: RowFacts, value: string) =>
    isDate ? inDate(cellOf(row), value) : cellOf(row) === value;
  const known = [...new Set(rows.map(cellOf).filter((value) => value !== ""))].sort(inOrder);
  const [first, second] = before !== undefined && after !== undefined ? [before, after] : known.slice(-2);
  if (first === undefined || second === undefined) return { problems: [noPeriods(choice.column, rows)] };
  const periods = {
    column: choice.column,
    before: { label: first, rows: rows.filter((row) => matches(row, first)) },
    after: { label: second, rows: rows.filter((row) => matches(row, second)) },
  };
  const missing = [periods.before, periods.after].filter((period) => period.rows.length === 0);
  if (missing.length === 0) return { periods, problems: [] };
  return {
    problems: missing.map((period) => ({
      code: "period/unknown-value",
      message: `expected rows with "${period.label}" in column "${choice.column}", found none; its values are ${shorten(known)}`,
      place: { column: choice.column },
      hint: "write the two values as they stand in the file",
    })),
  };
}

const COLLATOR = new Intl.Collator("und", { numeric: true });

function inOrder(left: string, right: string): number {
  return COLLATOR.compare(left, right);
}

function byDate(
  rows: readonly RowFacts[],
  column: string,
  limits: Limits,
  leastDays: number,
): { readonly periods?: Periods } {
  const dated = rows
    .filter((row): row is RowFacts & { readonly date: string } => row.date !== undefined)
    .sort((left, right) => textOrder(left.date, right.date));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return {};
  const days = (Date.parse(last.date) - Date.parse(first.date)) / 86_400_000;
  if (!(days >= leastDays)) return {};
  const quarters = [...groupBy(dated, (row) => quarterOf(row.date))];
  if (quarters.length === 2 && quarters.every(([, members]) => members.length >= limits.indicativeBelow)) {
    const [before, after] = quarters.map(([label, members]) => ({ label, rows: members }));
    if (before && after) return { periods: { column, before, after } };
  }
  const middle = dated[Math.floor(dated.length / 2)] as (typeof dated)[number];
  // The median day belongs to the later half, unless it is the very first day.
  const cut = middle.date === first.date ? dated.find((row) => row.date > first.date)?.date : middle.date;
  const half = (members: readonly RowFacts[]): Period => ({
    label: `${members[0]?.date}..${members.at(-1)?.date}`,
    rows: members,
  });
  const isEarly = (row: (typeof dated)[number]) => row.date < (cut as string);
  return {
    periods: {
      column,
      before: half(dated.filter(isEarly)),
      after: half(dated.filter((row) => !isEarly(row))),
    },
  };
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function inDate(date: string, value: string): boolean {
  if (date === "") return false;
  return /^\d{4}-?Q[1-4]$/.test(value)
    ? quarterOf(date) === value.replace(/-?Q/, "-Q")
    : date.startsWith(value);
}

function noPeriods(column: string, rows: readonly RowFacts[]): Problem {
  const known = [...(rows[0]?.source.feedback.fields.keys() ?? [])].join(", ");
  return {
    code: "period/too-few-values",
    message: `expected at least two values in column "${column}" to compare, found fewer; the columns are ${known}`,
    place: { column },
    hint: "name a column that holds periods, or the date column",
  };
}

function shorten(values: readonly string[]): string {
  return values.length > 12 ? `${values.slice(0, 12).join(", ")} …` : values.join(", ");
}
