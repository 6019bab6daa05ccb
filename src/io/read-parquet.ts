import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { checkParquetPages } from "./check-parquet-pages.js";
import type { ColumnType } from "./dialect.js";
import { MAXIMUM_BYTES } from "./maximum-bytes.js";
import { noRows } from "./no-rows.js";
import type { OpenedInput } from "./open-input.js";
import { parquetTypeOf } from "./parquet-types.js";
import { plainValue } from "./parquet-value.js";
import { ProblemError } from "./problem-error.js";
import { readRowGroup } from "./read-row-group.js";
import { readWhole, tooLarge } from "./read-whole.js";
import type { ReadOptions, Table, TableRow } from "./table.js";
import { uniqueNames } from "./unique-names.js";

/**
 * Reads a Parquet file, one row group after the other: a file on disk is not held in memory, standard input is.
 * Lists and structs become JSON, missing values "", dates ISO 8601 text.
 * @throws ProblemError "input/broken", "input/too-large", "input/empty" (no columns).
 */
export async function readParquet(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetSchema } = await import("hyparquet");
  const maximum = options.maximumBytes ?? MAXIMUM_BYTES;
  const file: AsyncBuffer =
    input.path === undefined
      ? bufferOf(await readWhole(input, maximum))
      : await asyncBufferFromFile(input.path);
  const metadata = await explained(input.name, parquetMetadataAsync(file));
  const tree = await explained(
    input.name,
    (async () => {
      checkSize(metadata, input.name, maximum);
      return parquetSchema(metadata).children;
    })(),
  );
  if (tree.length === 0) throw noColumns(input.name);
  const names = uniqueNames(
    // A damaged footer may have left a name out.
    tree.map(({ element }) => element.name ?? ""),
    input.name,
  );
  const types = new Map<string, ColumnType>(
    names.columns.map((column, index) => {
      const node = tree[index];
      return [column, node === undefined ? "text" : parquetTypeOf(node)];
    }),
  );
  return {
    source: input.name,
    columns: names.columns,
    rows: rowsOf(file, metadata, names.columns, types, input.name, maximum),
    dialect: {
      format: "parquet",
      encoding: "utf-8",
      byteOrderMark: false,
      delimiter: ",",
      decimal: ".",
      lineEnd: "\n",
      types,
    },
    problems: [...names.problems, ...noRows(metadata.num_rows === 0n, input.name)],
  };
}

async function* rowsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  types: ReadonlyMap<string, ColumnType>,
  name: string,
  maximum: number,
): AsyncGenerator<TableRow> {
  const { compressors } = await import("hyparquet-compressors");
  let row = 0;
  let from = 0;
  for (const group of metadata.row_groups) {
    const to = from + Number(group.num_rows);
    await explained(name, checkParquetPages(file, group, maximum));
    for (const cells of await explained(name, readRowGroup(file, metadata, compressors, from, to))) {
      const values = columns.map((column, index) => plainValue(cells[index], types.get(column)));
      yield {
        row: ++row,
        cells: values.map(textOf),
        problems: [],
        values: Object.fromEntries(columns.map((column, index) => [column, values[index]])),
      };
    }
    from = to;
  }
}

function textOf(value: unknown): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A row group is held in memory; one of a few bytes may claim any number of rows. */
function checkSize(metadata: FileMetaData, file: string, maximum: number): void {
  for (const { total_byte_size, num_rows, columns } of metadata.row_groups) {
    const bytes = Math.max(Number(total_byte_size), Number(num_rows) * columns.length);
    if (bytes > maximum) throw tooLarge(file, bytes, maximum, PARQUET_HINT);
  }
}

const PARQUET_HINT = "Write it with smaller row groups: those are read one after the other.";

function bufferOf(bytes: Buffer): AsyncBuffer {
  const copy = new Uint8Array(bytes).buffer;
  return { byteLength: copy.byteLength, slice: (start, end) => copy.slice(start, end) };
}

async function explained<Result>(file: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ProblemError(
      [
        {
          code: "input/broken",
          message: `Expected a whole Parquet file, but "${file}" cannot be read: ${why}.`,
          place: { file },
          hint: "The file may have been cut off: copy it or write it again.",
        },
      ],
      { cause: error },
    );
  }
}

function noColumns(file: string): ProblemError {
  return new ProblemError([
    {
      code: "input/empty",
      message: `Expected columns with answers, but "${file}" has none.`,
      place: { file },
    },
  ]);
}
