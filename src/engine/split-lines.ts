import { isUtf8 } from "node:buffer";

/** One line of a stream, without its end. */
export interface Line {
  /** 1 = the first. */
  readonly number: number;
  /** Bytes that are not UTF-8 stand as U+FFFD; "" where the line was too long to be kept. */
  readonly text: string;
  /** What is wrong with the line as such. */
  readonly fault?: "too-long" | "not-utf8";
}

const NEWLINE = 10;
const RETURN = 13;
const MARK = "\ufeff";

/**
 * Bytes to lines ("\n" or "\r\n"), those of one chunk together, the last one also without an end. Memory is bounded:
 * a line of more than `most` bytes is thrown away while it comes, but counted.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<readonly Line[]> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
    else pieces = [];
  };
  const end = (): Line => {
    const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
    const isTooLong = length > most;
    pieces = [];
    length = 0;
    number += 1;
    if (isTooLong) return { number, text: "", fault: "too-long" };
    const text = bytes.toString("utf8", 0, bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length);
    const clean = number === 1 && text.startsWith(MARK) ? text.slice(1) : text;
    return isUtf8(bytes) ? { number, text: clean } : { number, text: clean, fault: "not-utf8" };
  };
  for await (const given of chunks) {
    const chunk = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, at));
      lines.push(end());
      start = at + 1;
    }
    if (start < chunk.length) take(Buffer.from(chunk.subarray(start)));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [end()];
}
