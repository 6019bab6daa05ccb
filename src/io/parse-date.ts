/** Which comes first in "03/04/2024". */
export type DateOrder = "dmy" | "mdy";

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[T ,].*|Z)?$/;
const YEAR_LAST = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:[T ,].*)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
/** Characters of a date with a time and a zone, with room to spare. */
const LONGEST = 64;
/** Two-digit years up to here are of this century (POSIX strptime). */
const LAST_YEAR_OF_CENTURY = 68;

/**
 * The day that a cell names, as YYYY-MM-DD; times after it are left out, not converted.
 * Reads 2024-03-01, 2024/3/1, 01-03-2024, 1.3.2024, 1/3/24, 20240301, each with or without a time.
 * @returns undefined for anything else and for days that do not exist.
 */
export function parseDate(cell: string, order: DateOrder = "dmy"): string | undefined {
  if (cell === "" || cell.length > LONGEST) return undefined;
  const text = cell.trim();
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return isoDate(first[1], first[3], first[4]);
  const last = YEAR_LAST.exec(text);
  if (last !== null) {
    const [, one, , two, year = ""] = last;
    const full = year.length === 4 ? year : `${Number(year) > LAST_YEAR_OF_CENTURY ? 19 : 20}${year}`;
    return order === "dmy" ? isoDate(full, two, one) : isoDate(full, one, two);
  }
  const compact = COMPACT.exec(text);
  return compact === null ? undefined : isoDate(compact[1], compact[2], compact[3]);
}

/**
 * How the cells of a column write the day: what only one order allows decides, by majority.
 * `evidence`: "clear"; "both" where some cells allow only the one and some only the other; "none" where all could be
 * either; "year-first" where no cell needs an order.
 */
export function findDateOrder(cells: readonly string[]): {
  readonly order: DateOrder;
  readonly evidence: "none" | "clear" | "both" | "year-first";
} {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const cell of cells) {
    const parts = YEAR_LAST.exec(cell.trim());
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayFirst++;
    else if (Number(parts[3]) > 12) monthFirst++;
    else if (parts[1] !== parts[3]) open++;
  }
  const order = monthFirst > dayFirst ? "mdy" : "dmy";
  if (dayFirst > 0 && monthFirst > 0) return { order, evidence: "both" };
  if (dayFirst + monthFirst > 0) return { order, evidence: "clear" };
  return { order, evidence: open > 0 ? "none" : "year-first" };
}

function isoDate(year = "", month = "", day = ""): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Gregorian. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
