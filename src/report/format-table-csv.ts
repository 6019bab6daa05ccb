const NEEDS_QUOTES = /[",\r\n]/;
const FORMULA = /^[=+\-@\t\r]/;

/** A cell for machines: texts, numbers with a decimal point, or empty. */
export type CsvValue = string | number | undefined;

function write(value: CsvValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  // A text that a spreadsheet would run as a formula is made a text with the usual apostrophe.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as comma-separated values (RFC 4180, LF), one line per row, without a line break at the end. */
export function formatTableCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => row.map(write).join(",")).join("\n");
}
