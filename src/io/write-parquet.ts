import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Problem } from "../model/index.js";
import type { ColumnType } from "./dialect.js";
import type { Output } from "./output.js";
import { parquetElement } from "./parquet-types.js";
import { parquetValue } from "./parquet-value.js";
import { ROW_GROUP_ROWS } from "./row-group-rows.js";
import { GENKLANG_VERSION } from "./version.js";
import { type CellValue, cellsInOrder, type Writer, type WriterOptions } from "./writer.js";

/** A row group ends after so many characters at the latest: it is held in memory before it is written. */
const GROUP_CHARACTERS = 33_554_432;
/** Holds, as JSON by column, what came later and is not of its column's type; nothing is lost. */
const RESCUED = "gk_rescued";
const DICTIONARY_KEY = "genklang.dictionary";

/** A writer that can be left at the end of a row group. */
export interface ResumableWriter extends Writer {
  /** What is needed to go on; undefined within a row group. `complete` ends the last one. */
  readonly state: (complete: boolean) => Promise<ParquetState | undefined>;
}

export interface ParquetState {
  /** Cells so far that are not of their column's type. */
  readonly lost: number;
  readonly parquet?: string;
}

/** A state, and the number of rows before it. */
export type ParquetStart = ParquetState & { readonly rows: number };

/**
 * Writes Parquet, one row group after the other, packed with Snappy. Columns of Parquet inputs keep their type; those of
 * other typed inputs have the type of all their cells in the first row group, and what does not fit it later goes to the
 * column "gk_rescued"; those of CSV are text. Empty cells are null. Nothing is neutralised: this is no spreadsheet.
 */
export function createParquetWriter(
  output: Output,
  options: WriterOptions,
  start?: ParquetStart,
): ResumableWriter {
  const { columns } = options;
  const bytes = new ByteWriter();
  let parquet = start?.parquet === undefined ? undefined : reopen(bytes, options, start.parquet);
  let group: (readonly CellValue[])[] = [];
  let characters = 0;
  let rows = start?.rows ?? 0;
  let lost = start?.lost ?? 0;
  const pass = async (): Promise<void> => {
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    if (ready.length > 0) await output.write(ready);
  };
  const flush = async (): Promise<void> => {
    parquet ??= open(bytes, options, group);
    const { writer, types, rescue } = parquet;
    const rescued = group.map((): Record<string, CellValue> | undefined => undefined);
    const columnData = columns.map((name, place) => ({
      name,
      data: group.map((cells, index) => {
        const value = parquetValue(cells[place], types[place] ?? "text");
        if (value !== undefined) return value;
        if (rescue) rescued[index] = { ...rescued[index], [name]: cells[place] };
        else lost++;
        return null;
      }),
    }));
    if (rescue)
      columnData.push({
        name: RESCUED,
        data: rescued.map((cells) => (cells === undefined ? null : JSON.stringify(cells))),
      });
    if (group.length > 0) await writer.write({ columnData, rowGroupSize: group.length });
    group = [];
    characters = 0;
    await pass();
  };
  return {
    get closed() {
      return output.closed();
    },
    abort: output.abort,
    write: async (row) => {
      const cells = cellsInOrder(row, columns);
      for (const cell of cells) if (typeof cell === "string") characters += cell.length;
      group.push(cells);
      rows++;
      if (rows % ROW_GROUP_ROWS === 0 || characters >= GROUP_CHARACTERS) await flush();
    },
    state: async (complete) => {
      if (group.length > 0 && !complete) return undefined;
      if (complete) await flush();
      return { lost, ...(parquet === undefined ? {} : { parquet: packState(parquet) }) };
    },
    close: async () => {
      await flush();
      await parquet?.writer.finish();
      await pass();
      const { path, problems } = await output.commit();
      return { rows, path, problems: [...problems, ...notOfType(lost, path)] };
    },
  };
}

interface OpenParquet {
  readonly writer: ParquetWriter;
  readonly types: readonly ColumnType[];
  /** Whether there is a column for what does not fit. */
  readonly rescue: boolean;
}

function open(
  bytes: ByteWriter,
  options: WriterOptions,
  group: readonly (readonly CellValue[])[],
): OpenParquet {
  const { columns, numbers = [] } = options;
  const known = options.dialect?.types;
  const types = columns.map((column, place): ColumnType => {
    const type = known?.get(column) ?? (numbers.includes(column) ? "number" : undefined);
    return type ?? typeOf(group.map((cells) => cells[place]));
  });
  const rescue =
    !columns.includes(RESCUED) &&
    columns.some(
      (column, place) =>
        types[place] !== "text" && known?.get(column) === undefined && !numbers.includes(column),
    );
  return { writer: writerOf(bytes, options, types, rescue), types, rescue };
}

function writerOf(
  bytes: ByteWriter,
  { columns, dictionary }: WriterOptions,
  types: readonly ColumnType[],
  rescue: boolean,
): ParquetWriter {
  return new ParquetWriter({
    writer: bytes,
    schema: [
      { name: "schema", num_children: columns.length + (rescue ? 1 : 0) },
      ...columns.map((column, place) => parquetElement(column, types[place] ?? "text")),
      ...(rescue ? [parquetElement(RESCUED, "text")] : []),
    ],
    createdBy: `genklang version ${GENKLANG_VERSION}`,
    ...(dictionary === undefined
      ? {}
      : { kvMetadata: [{ key: DICTIONARY_KEY, value: JSON.stringify(dictionary.rows) }] }),
  });
}

/** What `ParquetWriter` needs to know of the row groups before: as bytes, for numbers beyond 2⁵³ and for what is there twice. */
function packState({ writer, types, rescue }: OpenParquet): string {
  const { row_groups, num_rows, pendingIndexes } = writer;
  const { offset } = writer.writer;
  return deflateRawSync(serialize({ types, rescue, offset, row_groups, num_rows, pendingIndexes })).toString(
    "base64",
  );
}

function reopen(bytes: ByteWriter, options: WriterOptions, state: string): OpenParquet {
  const { types, rescue, offset, ...known } = deserialize(
    inflateRawSync(Buffer.from(state, "base64")),
  ) as Pick<OpenParquet, "types" | "rescue"> &
    Pick<ParquetWriter, "row_groups" | "num_rows" | "pendingIndexes"> & { readonly offset: number };
  const writer = Object.assign(writerOf(bytes, options, types, rescue), known);
  // The mark at the beginning is in the file already.
  bytes.index = 0;
  bytes.offset = offset;
  return { writer, types, rescue };
}

/** What all cells that are not empty have in common. */
function typeOf(cells: readonly CellValue[]): ColumnType {
  const filled = cells.filter((cell) => cell !== undefined && cell !== "");
  if (filled.length === 0) return "text";
  if (filled.every((cell) => typeof cell === "number")) return "number";
  return filled.every((cell) => typeof cell === "boolean") ? "boolean" : "text";
}

function notOfType(count: number, path: string): readonly Problem[] {
  if (count === 0) return [];
  return [
    {
      code: "output/not-of-type",
      message: `${count} cell(s) are not of their column's type; they are empty in "${path}".`,
      place: { file: path },
      hint: "Write to .csv, .jsonl or .xlsx to keep them.",
    },
  ];
}
