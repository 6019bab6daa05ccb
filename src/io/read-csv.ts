import { csvRows } from "./csv-rows.js";
import { decodeText, findEncoding } from "./decode-text.js";
import { findHeader } from "./find-header.js";
import { LONGEST_ROW } from "./longest-row.js";
import { noRows } from "./no-rows.js";
import type { OpenedInput } from "./open-input.js";
import { createRecordParser, type Newline, type RawRecord, type RecordParser } from "./parse-records.js";
import { ProblemError } from "./problem-error.js";
import { sniffDecimal } from "./sniff-decimal.js";
import { type SniffedDelimiter, sniffDelimiter } from "./sniff-delimiter.js";
import type { ReadOptions, Table } from "./table.js";

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
  const { newline, ...sniffed } = sniffLines(head, complete);
  const delimiter = given ?? sniffed.delimiter;
  const single = given === undefined ? sniffed.single : !head.includes(given);
  const parser = createRecordParser(single ? NO_DELIMITER : delimiter, newline, sniffed.quoted);
  const start = sniffed.separatorLine.length;
  const first = parser.push(head.slice(start));
  if (complete || first.length === 0) first.push(...(await completeFirst(text, parser, complete)));
  if (first[0]?.isCut) throw noLineEnds(input.name);

  const header = findHeader(
    first.map((record) => record.cells),
    input.name,
    options.header,
  );
  const data = first.slice(header.firstRow);
  const context = { columns: header.columns, file: input.name, single, delimiter };
  return {
    source: input.name,
    columns: header.columns,
    rows: csvRows(data, text, parser, context, () => strays),
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

function noLineEnds(file: string): ProblemError {
  return new ProblemError([
    {
      code: "input/no-line-ends",
      message: `Expected a table with one row a line, but "${file}" has no line end in its first ${LONGEST_ROW} characters.`,
      place: { file },
      hint: "Export it again, one answer a line; or name how it is written (--format, --encoding).",
    },
  ]);
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

/** Line ends and delimiter belong together: where lines end in "\r\n", a "\n" may stand inside a cell without marks. */
function sniffLines(head: string, complete: boolean): SniffedDelimiter & { readonly newline: Newline } {
  if (!head.includes("\n") && head.includes("\r"))
    return { ...sniffDelimiter(head, complete, "\r"), newline: "\r" };
  const sniffed = sniffDelimiter(head, complete, "\n");
  if (sniffed.agreement === 1 || !head.includes("\r\n") || !/[^\r]\n/.test(head))
    return { ...sniffed, newline: "\n" };
  const windows = sniffDelimiter(head, complete, "\r\n");
  return windows.agreement > sniffed.agreement
    ? { ...windows, newline: "\r\n" }
    : { ...sniffed, newline: "\n" };
}

/** A first record longer than what was read so far: go on until there is one. */
async function completeFirst(
  text: AsyncGenerator<string>,
  parser: RecordParser,
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
