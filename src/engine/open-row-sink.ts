import { createWriter } from "../io/create-writer.js";
import type { WriterOptions } from "../io/writer.js";
import { cellsOf } from "./output-rows.js";
import type { Sink } from "./sink.js";

/** An output that must see all its rows in one place: a workbook, whose strings and sheets belong together. */
export async function openRowSink(options: WriterOptions): Promise<Sink> {
  const writer = await createWriter(options);
  return {
    text: undefined,
    closed: () => writer.closed,
    abort: writer.abort,
    stop: writer.abort,
    write: async (_, rows) => {
      for (const row of rows) await writer.write(cellsOf(row));
    },
    close: async () => (await writer.close()).problems,
  };
}
