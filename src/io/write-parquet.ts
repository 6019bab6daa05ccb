import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Problem } from "../model/index.js";
import type { ColumnType } from "./dialect.js";
import type { Output } from "./output.js";
import { parquetElement } from "./parquet-types.js";
import { parquetValue } from "./parquet-value.js";
import { GENKLANG_VERSION } from "./version.js";
import { type CellValue, cellOf, type Writer, type WriterOptions } from "./writer.js";

/** Rows, and characters, of a row group: what is held in memory before it is written. */
const GROUP_ROWS = 20_000;
const GROUP_CHARACTERS = 33_554_432;
/** Holds, as JSON by column, what came later and is not of its column's type; nothing is lost. */
const RESCUED = "gk_rescued";
const DICTIONARY_KEY = "genklang.dictionary";

/**
 * Writes Parquet, one row group after the other, packed with Snappy. Columns of Parquet inputs keep their type; those of
 * other typed inputs have the type of all their cells in the first row group, and what does not fit it later goes to the
 * column "gk_rescued"; those of CSV are text. Empty cells are null. Nothing is neutralised: this is no spreadsheet.
 */
export function createParquetWriter(output: Output, options: WriterOptions): Writer {
  const { columns } = options;
  const bytes = new ByteWriter();
  let parquet: {
    readonly writer: ParquetWriter;
    readonly types: readonly ColumnType[];
    readonly rescue: boolean;
  };
  let group: CellValue[][] = [];
  let characters = 0;
  let rows = 0;
  let lost = 0;
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
      const cells = columns.map((column) => cellOf(row, column));
      for (const cell of cells) if (typeof cell === "string") characters += cell.length;
      group.push(cells);
      rows++;
      if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await flush();
    },
    close: async () => {
      await flush();
      await parquet.writer.finish();
      await pass();
      const { path, problems } = await output.commit();
      return { rows, path, problems: [...problems, ...notOfType(lost, path)] };
    },
  };
}

function open(bytes: ByteWriter, options: WriterOptions, group: readonly (readonly CellValue[])[]) {
  const { columns, numbers = [], dictionary } = options;
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
  const writer = new ParquetWriter({
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
