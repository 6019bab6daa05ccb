import { MAXIMUM_BYTES } from "./maximum-bytes.js";
import type { OpenedInput } from "./open-input.js";
import { ProblemError } from "./problem-error.js";

/**
 * All bytes of an input at once, for formats that cannot be read as a stream.
 * @throws ProblemError "input/too-large" as soon as there are more than `maximumBytes`.
 */
export async function readWhole(input: OpenedInput, maximumBytes = MAXIMUM_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input.chunks) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maximumBytes) throw tooLarge(input.name, length, maximumBytes);
  }
  return Buffer.concat(chunks, length);
}

/** Refuses an input that would fill the memory. */
export function tooLarge(
  file: string,
  bytes: number,
  maximumBytes: number,
  hint = "Save it as .csv or .jsonl: those are read as a stream, whatever their size.",
): ProblemError {
  return new ProblemError([
    {
      code: "input/too-large",
      message: `Expected at most ${megabytes(maximumBytes)} MB in memory, but "${file}" has at least ${megabytes(bytes)} MB unpacked.`,
      place: { file },
      hint,
    },
  ]);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
