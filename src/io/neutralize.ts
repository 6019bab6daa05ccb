/** What makes a spreadsheet run a cell instead of showing it (OWASP, "CSV Injection"). */
const RUNS = /^[=+\-@\t\r]/;
/** Numbers, phone numbers, dates and lone signs are shown as they are. */
const HARMLESS = /^[+-]?[\d\s.,/()-]*%?$/;

/**
 * Puts an apostrophe in front of a cell that a spreadsheet would take for a formula: when it opens the CSV, when
 * somebody edits the cell of a workbook, or when another program makes a CSV of it. Nothing takes it off again: whoever
 * reads the output cannot know whether the customer wrote it, and a second run adds none.
 */
export function neutralizeCell(cell: string): string {
  const first = cell.charCodeAt(0);
  // Nearly all cells begin with a letter or digit: decide those without a pattern.
  if (!(first < 48 || first === 61 || first === 64)) return cell;
  return RUNS.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
}
