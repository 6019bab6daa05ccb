/** What makes a spreadsheet run a cell instead of showing it (OWASP, "CSV Injection"). */
const RUNS = /^[=+\-@\t\r]/;
/** Numbers, phone numbers, dates and lone signs are shown as they are. */
const HARMLESS = /^[+-]?[\d\s.,/()-]*%?$/;
const NEUTRALIZED = /^'+[=+\-@\t\r]/;

/**
 * Puts an apostrophe in front of a cell that a spreadsheet would take for a formula when it opens the CSV.
 * A cell that already has apostrophes before such a sign gets one more, so that `restoreCell` gives back every cell.
 */
export function neutralizeCell(cell: string): string {
  const first = cell.charCodeAt(0);
  // Nearly all cells begin with a letter or digit: decide those without a pattern.
  if (!(first < 48 || first === 61 || first === 64)) return cell;
  if (RUNS.test(cell) && !HARMLESS.test(cell)) return `'${cell}`;
  return NEUTRALIZED.test(cell) ? `'${cell}` : cell;
}

/** Takes off the apostrophe that `neutralizeCell` puts on, and no other. */
export function restoreCell(cell: string): string {
  return cell.charCodeAt(0) === 39 && neutralizeCell(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
