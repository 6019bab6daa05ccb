import { createWriter } from "../io/create-writer.js";
import { openPartialOutput } from "../io/open-partial-output.js";
import type { Writer, WriterOptions } from "../io/writer.js";
import { doneSink } from "./done-sink.js";
import type { FileMark } from "./file-mark.js";
import { createRowCells } from "./output-rows.js";
import type { Sink } from "./sink.js";

/**
 * An output that must see all its rows in one place: a workbook, whose strings and sheets belong together, or Parquet,
 * whose row groups do.
 * @param answers text columns of the input.
 * @param mark where the output has a journal: how far it is; "new" at the beginning. Only for Parquet in a file.
 */
export async function openRowSink(
  options: WriterOptions,
  answers: number,
  mark?: FileMark | "new",
): Promise<Sink> {
  const start = mark === "new" ? undefined : mark;
  const done = doneSink(options.path, start, undefined);
  if (done !== undefined) return done;
  const cellsOf = createRowCells(options.columns, answers);
  const { writer, ...ways } =
    mark === undefined ? { writer: await createWriter(options) } : await openParquet(options, start);
  return {
    text: undefined,
    closed: () => writer.closed,
    abort: writer.abort,
    stop: writer.abort,
    write: async (_, rows) => {
      for (const row of rows) await writer.write(cellsOf(row));
    },
    close: async () => (await writer.close()).problems,
    ...ways,
  };
}

/** Parquet goes on from the end of a row group. */
async function openParquet(
  options: WriterOptions,
  start: FileMark | undefined,
): Promise<{ readonly writer: Writer } & Required<Pick<Sink, "abort" | "stop" | "sync">>> {
  const { createParquetWriter } = await import("../io/write-parquet.js");
  const output = await openPartialOutput(options.path, start?.bytes);
  const writer = createParquetWriter(output, options, start);
  return {
    writer,
    abort: output.suspend,
    stop: output.suspend,
    sync: async (complete) => {
      const state = await writer.state(complete);
      return state && { ...(await output.sync()), ...state };
    },
  };
}
