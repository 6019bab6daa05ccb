import type { Problem } from "../model/index.js";
import { createUnwrap, REPEATED } from "./create-unwrap.js";
import { decodeText, findEncoding } from "./decode-text.js";
import type { Dialect } from "./dialect.js";
import { brokenRow, columnsOf, objectRow } from "./json-rows.js";
import { KEPT_OF_LONG_ROW, LONGEST_ROW } from "./longest-row.js";
import { noRows } from "./no-rows.js";
import type { OpenedInput } from "./open-input.js";
import { sniffDecimal } from "./sniff-decimal.js";
import type { ReadOptions, Table, TableRow } from "./table.js";

/** Lines that are read before the first row is given, to find out the columns. */
const SNIFFED_LINES = 1000;

interface Line {
  readonly text: string;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * Reads JSON Lines as a stream; the columns are the keys of the first 1,000 lines, later keys go to `extra`.
 * What `analyze --keep-fields` wrote is read as the survey it was written from.
 * A line that is no JSON object is a row with empty cells, a problem, and the line itself in `extra`.
 * @throws ProblemError "input/empty" where there is no line, "json/no-objects" where none of the first is an object,
 * "json/no-fields" for analyses without the survey's columns.
 */
export async function readJsonl(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const encoding = await findEncoding(input, options.encoding);
  const lines = parsedLines(decodeText(input.chunks, encoding), input.name);
  const first: Line[] = [];
  let complete = false;
  while (first.length < SNIFFED_LINES && !complete) {
    const next = await lines.next();
    if (next.done) complete = true;
    else first.push(next.value);
  }
  const columns = columnsOf(
    first.map((line) => line.value),
    input.name,
    complete,
  );
  const dialect: Dialect = {
    format: "jsonl",
    ...encoding,
    delimiter: ",",
    decimal: sniffDecimal(
      first.map((line) => objectRow(line.value, columns, 0, input.name).cells),
      ",",
    ),
    lineEnd: "\n",
  };
  return {
    source: input.name,
    columns,
    dialect,
    problems: noRows(first.length === 0, input.name),
    rows: (async function* () {
      let row = 0;
      try {
        for (const line of first) yield toRow(line, columns, ++row, input.name);
        const sayLateKeys = lateKeys(input.name);
        for await (const line of lines) yield sayLateKeys(toRow(line, columns, ++row, input.name));
      } finally {
        await lines.return(undefined);
      }
    })(),
  };
}

/** Says once for every key that comes too late to be a column; the row keeps it in `extra`. */
function lateKeys(file: string): (row: TableRow) => TableRow {
  const said = new Set<string>();
  return (row) => {
    const fresh =
      row.values === undefined ? [] : [...(row.extra?.keys() ?? [])].filter((key) => !said.has(key));
    if (fresh.length === 0) return row;
    for (const key of fresh) said.add(key);
    const problem: Problem = {
      code: "json/late-key",
      message: `Expected the keys of the first ${SNIFFED_LINES} lines, got also ${fresh.map((key) => `"${key}"`).join(", ")}.`,
      place: { file, row: row.row },
      hint: "It is no column of CSV and Excel outputs. Let the first line have every key.",
    };
    return { ...row, problems: [...row.problems, problem] };
  };
}

function toRow(line: Line, columns: readonly string[], row: number, file: string): TableRow {
  if (line.error !== undefined) return brokenRow(line.text, line.error, columns, row, file);
  return objectRow(line.value, columns, row, file);
}

function parse(text: string): Line {
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { text, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Lines as values; what `analyze` wrote, as the survey it was written from. */
async function* parsedLines(pieces: AsyncIterable<string>, file: string): AsyncGenerator<Line, undefined> {
  const unwrap = createUnwrap(file);
  for await (const text of splitLines(pieces)) {
    const line = typeof text === "string" ? parse(text) : text;
    const value = unwrap(line.value);
    if (value === line.value) yield line;
    else if (value !== REPEATED) yield { text: line.text, value };
  }
}

/** Lines with something on them; of one that is longer than a row may be, the beginning. */
async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string | Line> {
  let rest = "";
  let isDropping = false;
  for await (const piece of pieces) {
    if (isDropping && !piece.includes("\n")) continue;
    rest += isDropping ? piece.slice(piece.indexOf("\n") + 1) : piece;
    isDropping = rest.length > LONGEST_ROW && !rest.includes("\n");
    if (isDropping) {
      yield { text: rest.slice(0, KEPT_OF_LONG_ROW), error: `a line of more than ${LONGEST_ROW} characters` };
      rest = "";
    }
    if (!rest.includes("\n")) continue;
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield line.trim();
  }
  if (rest.trim() !== "") yield rest.trim();
}
