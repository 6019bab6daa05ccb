const MILLISECONDS_PER_SECOND = 1000;
/** Excel counts days from the end of 1899: a value before 1900-01-02 has no day, it is a time. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/**
 * A spreadsheet cell as text: dates as ISO 8601 ("2024-03-01", "2024-03-01 14:30:00", a mere time "14:30:00"),
 * numbers with a decimal point and at most the 15 digits that Excel itself shows (0.30000000000000004 is 0.3),
 * truth values TRUE and FALSE, empty as "".
 */
export function xlsxCellText(value: string | number | boolean | Date | null | undefined): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return dateText(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  // A day is stored as a fraction of binary digits: 14:30:00 may come as 14:29:59.999.
  const rounded = new Date(Math.round(date.getTime() / MILLISECONDS_PER_SECOND) * MILLISECONDS_PER_SECOND);
  const [day = "", clock = ""] = rounded.toISOString().slice(0, 19).split("T");
  if (rounded.getTime() < FIRST_DAY) return clock;
  return clock === "00:00:00" ? day : `${day} ${clock}`;
}
