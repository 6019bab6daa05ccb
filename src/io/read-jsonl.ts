import type { Problem } from "../model/index.js";
import { decodeText, findEncoding } from "./decode-text.js";
import type { Dialect } from "./dialect.js";
import { jsonCells } from "./json-cells.js";
import type { OpenedInput } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { noRows } from "./read-csv.js";
import type { ReadOptions, Table, TableRow } from "./table.js";
import { generated } from "./unique-names.js";

/** Lines that are read before the first row is given, to find out the columns. */
const SNIFFED_LINES = 1000;

interface Line {
  readonly text: string;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * Reads JSON Lines as a stream; the columns are the keys of the first 1,000 lines, later keys go to `extra`.
 * A line that is no JSON object is a row with empty cells, a problem, and the line itself in `extra`.
 * @throws ProblemError "input/empty" where there is no line, "json/no-objects" where none of the first is an object.
 */
export async function readJsonl(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const encoding = await findEncoding(input, options.encoding);
  const lines = splitLines(decodeText(input.chunks, encoding));
  const first: Line[] = [];
  let complete = false;
  while (first.length < SNIFFED_LINES && !complete) {
    const next = await lines.next();
    if (next.done) complete = true;
    else first.push(parse(next.value));
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
    decimal: ".",
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
        for await (const text of lines) yield toRow(parse(text), columns, ++row, input.name);
      } finally {
        await lines.return(undefined);
      }
    })(),
  };
}

/**
 * The keys of the objects, in order of first appearance.
 * @throws ProblemError where there is no object at all.
 */
export function columnsOf(values: readonly unknown[], file: string, complete: boolean): readonly string[] {
  const keys = new Set<string>();
  for (const value of values) {
    if (isObject(value))
      for (const key of Object.keys(value)) keys.add(key.trim() === "" ? generated(keys.size) : key);
  }
  if (keys.size > 0) return [...keys];
  const empty = values.length === 0 && complete;
  throw new ProblemError([
    {
      code: empty ? "input/empty" : "json/no-objects",
      message: empty
        ? `Expected answers, but "${file}" is empty.`
        : `Expected JSON objects, one answer each ({"score": 9, "comment": "…"}), but found none in "${file}".`,
      place: { file },
      hint: "Export the answers again as .jsonl (one object a line), .json (a list of objects) or .csv.",
    },
  ]);
}

/** One JSON value as a row. */
export function objectRow(value: unknown, columns: readonly string[], row: number, file: string): TableRow {
  if (!isObject(value)) return brokenRow(JSON.stringify(value) ?? "", "not an object", columns, row, file);
  const { cells, extra } = jsonCells(value, columns);
  return { row, cells, problems: [], value, ...(extra.size > 0 ? { extra } : {}) };
}

function toRow(line: Line, columns: readonly string[], row: number, file: string): TableRow {
  if (line.error !== undefined) return brokenRow(line.text, line.error, columns, row, file);
  return objectRow(line.value, columns, row, file);
}

function brokenRow(
  text: string,
  got: string,
  columns: readonly string[],
  row: number,
  file: string,
): TableRow {
  const excerpt = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const problem: Problem = {
    code: "json/bad-line",
    message: `Row ${row}: expected one JSON object on the line, got ${got}: ${excerpt}`,
    place: { file, row },
    hint: "Each line must be one whole object in braces. The row is kept without answers.",
  };
  const extra = new Map([[generated(columns.length), text]]);
  return { row, cells: columns.map(() => ""), problems: [problem], extra };
}

function parse(text: string): Line {
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { text, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Lines with something on them. */
async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    rest += piece;
    if (!piece.includes("\n")) continue;
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield line.trim();
  }
  if (rest.trim() !== "") yield rest.trim();
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
