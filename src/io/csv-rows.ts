import type { Problem } from "../model/index.js";
import { fitRow } from "./fit-row.js";
import { KEPT_OF_LONG_ROW, LONGEST_ROW } from "./longest-row.js";
import type { RawRecord, RecordParser } from "./parse-records.js";
import { rejoinCells } from "./rejoin-cells.js";
import type { TableRow } from "./table.js";

/** No sign of any text; spreadsheets cannot hold it. */
const ZERO = "\0";

/** What every row of a file needs to know. */
export interface CsvContext {
  readonly columns: readonly string[];
  readonly file: string;
  readonly single: boolean;
  readonly delimiter: string;
}

/**
 * Records to rows, from the first ones that are already there to the end of the text. Empty lines are left out where
 * there are several columns; in a table of one column they are empty answers, but for those at the end.
 * @param strays how many bytes have so far not been in the file's encoding.
 */
export function csvRows(
  first: readonly RawRecord[],
  text: AsyncGenerator<string>,
  parser: RecordParser,
  context: CsvContext,
  strays: () => number,
): AsyncIterableIterator<TableRow> {
  let row = 0;
  let saidStrays = 0;
  let blank = 0;
  /** The last row that was as wide as the table. */
  let like: readonly string[] = context.columns.map(() => "");
  const rowsOf = (records: readonly RawRecord[]): TableRow[] => {
    const rows: TableRow[] = [];
    for (const record of records) {
      if (record.cells.length === 1 && record.cells[0] === "") {
        blank++;
        continue;
      }
      // Empty lines in a table of one column are empty answers, unless they are the last lines of the file.
      for (; context.single && blank > 0; blank--)
        rows.push(toRow({ ...record, cells: [""], strayQuote: false }, ++row, context, like));
      blank = 0;
      const read = toRow(record, ++row, context, like);
      if (record.cells.length === like.length) like = read.cells;
      const said = strays();
      if (said === saidStrays) rows.push(read);
      else
        rows.push({
          ...read,
          problems: [...read.problems, strayBytes(said - saidStrays, row, context.file)],
        });
      saidStrays = said;
    }
    return rows;
  };
  let ready = rowsOf(first);
  let at = 0;
  let isOver = false;
  const refill = async (): Promise<IteratorResult<TableRow>> => {
    while (at >= ready.length && !isOver) {
      at = 0;
      const piece = await text.next();
      isOver = piece.done === true;
      ready = rowsOf(piece.done ? parser.end() : parser.push(piece.value));
    }
    const row = ready[at++];
    return row === undefined ? { done: true, value: undefined } : { done: false, value: row };
  };
  // Not a generator: most rows are there already, and a million of them would pay for its steps.
  const rows: AsyncIterableIterator<TableRow> = {
    [Symbol.asyncIterator]: () => rows,
    next: () => {
      const row = ready[at];
      if (row === undefined) return refill();
      at++;
      return Promise.resolve({ done: false, value: row });
    },
    return: async () => {
      isOver = true;
      ready = [];
      await text.return(undefined);
      return { done: true, value: undefined };
    },
  };
  return rows;
}

function toRow(
  record: RawRecord,
  row: number,
  { columns, file, delimiter }: CsvContext,
  like: readonly string[],
): TableRow {
  const zeros = record.cells.some((cell) => cell.includes(ZERO));
  const cells = zeros ? record.cells.map((cell) => cell.replaceAll(ZERO, "")) : record.cells;
  const fitted = fitRow(cells, columns, row, file, false);
  const fits =
    fitted.extra === undefined
      ? fitted
      : { row, cells: rejoinCells(cells, like, delimiter), problems: fitted.problems };
  const read = zeros ? { ...fits, problems: [zeroBytes(row, file), ...fits.problems] } : fits;
  if (record.isCut) return { ...read, problems: [tooLong(record.line, row, file), ...read.problems] };
  if (!record.strayQuote) return read;
  const problem: Problem = {
    code: "row/stray-quote",
    message: `Expected a quotation mark that closes the cell opened on line ${record.line}, got none; the one that opens it is read as a character.`,
    place: { file, row },
    hint: 'A quotation mark at the beginning of a comment must be doubled and the comment quoted: """Fine"", he said".',
  };
  return { ...read, problems: [problem, ...read.problems] };
}

function tooLong(line: number, row: number, file: string): Problem {
  return {
    code: "row/too-long",
    message: `Expected a row of at most ${LONGEST_ROW} characters, but the one on line ${line} is longer; its first ${KEPT_OF_LONG_ROW} are kept.`,
    place: { file, row },
    hint: "Is a line end missing? The rows below it are read as usual.",
  };
}

function zeroBytes(row: number, file: string): Problem {
  return {
    code: "row/zero-bytes",
    message: "Expected text, got zero bytes among it; they are left out.",
    place: { file, row },
    hint: "The row is kept; the export it comes from is at fault.",
  };
}

function strayBytes(count: number, row: number, file: string): Problem {
  return {
    code: "input/mixed-encoding",
    message: `Expected UTF-8 like the rest of the file, got ${count} other byte(s) here or just below; they are read as windows-1252.`,
    place: { file, row },
    hint: "If letters look wrong there, say --encoding, or save the file as UTF-8.",
  };
}
