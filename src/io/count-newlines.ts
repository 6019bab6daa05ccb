import { createReadStream } from "node:fs";

const NEWLINE = 10;

/** How many line ends a file has: with those of its rows read so far, how much of it is left. Rejects where it cannot be read. */
export async function countNewlines(path: string, signal?: AbortSignal): Promise<number> {
  let count = 0;
  const stream = createReadStream(path, { highWaterMark: 1_048_576, ...(signal ? { signal } : {}) });
  for await (const chunk of stream as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
