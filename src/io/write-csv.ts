import type { Problem } from "../model/index.js";
import { createCsvCells } from "./csv-cells.js";
import type { Output } from "./output.js";
import { cellsInOrder, type Writer, type WriterOptions } from "./writer.js";

/** Characters that are gathered before they are written. */
const BATCH = 65_536;

/**
 * Writes delimited text as the input was: delimiter, decimal sign of numbers, encoding, byte order mark, line end,
 * "sep=" line. Input cells go out as they came in, but for those that a spreadsheet would run, which are made harmless
 * (`neutralizeCell`).
 */
export function createCsvWriter(output: Output, options: WriterOptions): Writer {
  const { columns } = options;
  const { dialect, cellText, head, encode, lost } = createCsvCells(options);
  const { delimiter, lineEnd } = dialect;
  let rows = 0;
  let batch = head(columns);
  const flush = async (): Promise<void> => {
    const text = batch;
    batch = "";
    if (text !== "") await output.write(encode(text));
  };
  return {
    get closed() {
      return output.closed();
    },
    abort: output.abort,
    write: async (row) => {
      batch += cellsInOrder(row, columns).map(cellText).join(delimiter) + lineEnd;
      rows++;
      if (batch.length >= BATCH) await flush();
    },
    close: async () => {
      await flush();
      const { path, problems } = await output.commit();
      const count = lost();
      return {
        rows,
        path,
        problems: [...problems, ...notInEncoding(count, dialect.encoding, path)],
        lost: count,
      };
    },
  };
}

/** "output/not-in-encoding", where any character was lost. */
export function notInEncoding(count: number, encoding: string, path: string): readonly Problem[] {
  if (count === 0) return [];
  return [
    {
      code: "output/not-in-encoding",
      message: `${count} character(s) do not exist in ${encoding}, as the input is written; they are "?" in "${path}".`,
      place: { file: path },
      hint: "Write to .xlsx or .jsonl to keep them.",
    },
  ];
}
