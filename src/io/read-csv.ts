import type { Problem } from "../model/index.js";
import { decodeText, findEncoding } from "./decode-text.js";
import { findHeader } from "./find-header.js";
import { fitRow } from "./fit-row.js";
import { restoreCell } from "./neutralize.js";
import type { OpenedInput } from "./open-input.js";
import { createRecordParser, type RawRecord } from "./parse-records.js";
import { ProblemError } from "./problem-error.js";
import { sniffDecimal } from "./sniff-decimal.js";
import { sniffDelimiter } from "./sniff-delimiter.js";
import type { ReadOptions, Table, TableRow } from "./table.js";

/** Characters that are read before the first row is given, to find out delimiter, header and decimal sign. */
const SNIFFED_CHARACTERS = 65_536;
/** No text has it: the delimiter of a table with one column. */
const NO_DELIMITER = "\u001f";

/**
 * Reads delimited text as a stream; memory does not grow with the file.
 * Empty lines are left out where there are several columns; in a table of one column they are empty answers.
 * @throws ProblemError "input/empty", "input/encoding", "input/delimiter".
 */
export async function readCsv(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const given = options.format === "tsv" ? (options.delimiter ?? "\t") : options.delimiter;
  if (given !== undefined && (given.length !== 1 || /["\r\n]/.test(given))) {
    throw new ProblemError([
      {
        code: "input/delimiter",
        message: `Expected one character as delimiter, got ${JSON.stringify(given)}.`,
        hint: 'Usual ones: ";" "," "|" and a tab (--format tsv).',
      },
    ]);
  }
  const encoding = await findEncoding(input, options.encoding);
  let strays = 0;
  const text = decodeText(input.chunks, encoding, (count) => {
    strays += count;
  });
  const { head, complete } = await readHead(text);
  if (head.trim() === "") {
    throw new ProblemError([
      {
        code: "input/empty",
        message: `Expected a table with column names and answers, but "${input.name}" is empty.`,
        place: { file: input.name },
        hint: "Export the answers again.",
      },
    ]);
  }
  const newline = head.includes("\n") || !head.includes("\r") ? "\n" : "\r";
  const sniffed = sniffDelimiter(head, complete, newline);
  const delimiter = given ?? sniffed.delimiter;
  const single = given === undefined ? sniffed.single : !head.includes(given);
  const parser = createRecordParser(single ? NO_DELIMITER : delimiter, newline, sniffed.quoted);
  const start = sniffed.separatorLine.length;
  const first = parser.push(head.slice(start));
  if (complete || first.length === 0) first.push(...(await completeFirst(text, parser, complete)));

  const header = findHeader(
    first.map((record) => record.cells.map(restoreCell)),
    input.name,
    options.header,
  );
  const data = first.slice(header.firstRow);
  const context = { columns: header.columns, file: input.name, single };
  return {
    source: input.name,
    columns: header.columns,
    rows: walk(data, text, parser, context, () => strays),
    dialect: {
      format: "csv",
      ...encoding,
      delimiter,
      decimal: sniffDecimal(
        data.map((record) => record.cells),
        delimiter,
      ),
      lineEnd: /\r\n/.test(head) ? "\r\n" : "\n",
      ...(sniffed.quoted ? {} : { quoted: false as const }),
      ...(start > 0 ? { separatorLine: true } : {}),
    },
    problems: [...header.problems, ...noRows(data.length === 0 && complete, input.name)],
  };
}

async function readHead(text: AsyncGenerator<string>): Promise<{ head: string; complete: boolean }> {
  let head = "";
  while (head.length < SNIFFED_CHARACTERS) {
    const next = await text.next();
    if (next.done) return { head, complete: true };
    head += next.value;
  }
  return { head, complete: false };
}

/** A first record longer than what was read so far: go on until there is one. */
async function completeFirst(
  text: AsyncGenerator<string>,
  parser: ReturnType<typeof createRecordParser>,
  complete: boolean,
): Promise<RawRecord[]> {
  if (complete) return parser.end();
  for (;;) {
    const next = await text.next();
    if (next.done) return parser.end();
    const records = parser.push(next.value);
    if (records.length > 0) return records;
  }
}

interface Context {
  readonly columns: readonly string[];
  readonly file: string;
  readonly single: boolean;
}

async function* walk(
  first: readonly RawRecord[],
  text: AsyncGenerator<string>,
  parser: ReturnType<typeof createRecordParser>,
  context: Context,
  strays: () => number,
): AsyncGenerator<TableRow> {
  let row = 0;
  let saidStrays = 0;
  let blank = 0;
  const rowsOf = function* (records: readonly RawRecord[]): Generator<TableRow> {
    for (const record of records) {
      if (record.cells.length === 1 && record.cells[0] === "") {
        blank++;
        continue;
      }
      // Empty lines in a table of one column are empty answers, unless they are the last lines of the file.
      for (; context.single && blank > 0; blank--)
        yield toRow({ ...record, cells: [""], strayQuote: false }, ++row, context);
      blank = 0;
      const read = toRow(record, ++row, context);
      const said = strays();
      if (said === saidStrays) yield read;
      else yield { ...read, problems: [...read.problems, strayBytes(said - saidStrays, row, context.file)] };
      saidStrays = said;
    }
  };
  try {
    yield* rowsOf(first);
    for await (const piece of text) yield* rowsOf(parser.push(piece));
    yield* rowsOf(parser.end());
  } finally {
    await text.return(undefined);
  }
}

function toRow(record: RawRecord, row: number, { columns, file }: Context): TableRow {
  const read = fitRow(record.cells.map(restoreCell), columns, row, file, false);
  if (!record.strayQuote) return read;
  const problem: Problem = {
    code: "row/stray-quote",
    message: `Row ${row} (line ${record.line}): a quotation mark opens a cell and nothing closes it; it is read as a character.`,
    place: { file, row },
    hint: 'A quotation mark at the beginning of a comment must be doubled and the comment quoted: """Fine"", he said".',
  };
  return { ...read, problems: [problem, ...read.problems] };
}

function strayBytes(count: number, row: number, file: string): Problem {
  return {
    code: "input/mixed-encoding",
    message: `At row ${row} or just below: ${count} byte(s) are not UTF-8, as the rest of the file is; they are read as windows-1252.`,
    place: { file, row },
    hint: "If letters look wrong there, say --encoding, or save the file as UTF-8.",
  };
}

/** Said where a table has column names and nothing else. */
export function noRows(none: boolean, file: string): readonly Problem[] {
  if (!none) return [];
  return [
    {
      code: "input/no-rows",
      message: `"${file}" has column names but no answers.`,
      place: { file },
      hint: "Export the answers again; a filter may have left out all of them.",
    },
  ];
}
