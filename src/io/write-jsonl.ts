import type { Output } from "./output.js";
import type { Writer } from "./writer.js";

/** Characters that are gathered before they are written. */
const BATCH = 65_536;

/** Writes one JSON value a line, UTF-8, "\n". */
export function createJsonlWriter(output: Output): Writer {
  let rows = 0;
  let batch = "";
  const flush = async (): Promise<void> => {
    const text = batch;
    batch = "";
    if (text !== "") await output.write(text);
  };
  return {
    get closed() {
      return output.closed();
    },
    abort: output.abort,
    write: async (row) => {
      batch += `${JSON.stringify(row instanceof Map ? Object.fromEntries(row) : row)}\n`;
      rows++;
      if (batch.length >= BATCH) await flush();
    },
    close: async () => {
      await flush();
      return { rows, ...(await output.commit()) };
    },
  };
}
