import { isUtf8 } from "node:buffer";
import { countUtf8 } from "./decode-utf8.js";
import { sniffSingleByte } from "./sniff-single-byte.js";

export interface SniffedEncoding {
  /** "utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh" or "cp850". */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
}

/** Share of zero bytes on one side of the byte pairs from which text counts as UTF-16: Latin letters give nearly all. */
const UTF16_ZERO_SHARE = 0.3;

/**
 * Byte order mark, then valid UTF-8, then UTF-16 by its zero bytes, then a single-byte encoding.
 * A text that is UTF-8 but for a few bytes is UTF-8 (`decodeText` reads those bytes as windows-1252 and says so).
 * `head` may end inside a letter. Bytes that are all ASCII give "utf-8", `decided` false.
 */
export function sniffEncoding(head: Buffer): SniffedEncoding & { readonly decided: boolean } {
  const marked = byteOrderMarkOf(head);
  if (marked !== undefined) return { encoding: marked, byteOrderMark: true, decided: true };
  const utf16 = looksLikeUtf16(head);
  if (utf16 !== undefined) return { encoding: utf16, byteOrderMark: false, decided: true };
  const { letters, strays } = isUtf8(head) ? { letters: countHigh(head), strays: 0 } : countUtf8(head);
  if (strays > letters) return { encoding: sniffSingleByte(head), byteOrderMark: false, decided: true };
  return { encoding: "utf-8", byteOrderMark: false, decided: letters > 0 };
}

/** The encoding that a byte order mark announces. */
export function byteOrderMarkOf(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: Western letters leave every second byte zero. */
export function looksLikeUtf16(head: Buffer): string | undefined {
  const pairs = Math.floor(head.length / 2);
  if (pairs === 0) return undefined;
  let first = 0;
  let second = 0;
  for (let index = 0; index < pairs; index++) {
    if (head[2 * index] === 0) first++;
    if (head[2 * index + 1] === 0) second++;
  }
  if (second / pairs > UTF16_ZERO_SHARE && first < second / 10) return "utf-16le";
  if (first / pairs > UTF16_ZERO_SHARE && second < first / 10) return "utf-16be";
  return undefined;
}

function countHigh(head: Buffer): number {
  for (const byte of head) if (byte >= 0x80) return 1;
  return 0;
}
