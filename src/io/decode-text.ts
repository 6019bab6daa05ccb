import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { decodeMixedUtf8, unfinishedBytes } from "./decode-utf8.js";
import type { OpenedInput } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { type SniffedEncoding, sniffEncoding } from "./sniff-encoding.js";

/** What single bytes in a UTF-8 text nearly always are in Danish and Swedish files put together from several exports. */
const STRAY_ENCODING = "windows-1252";

/**
 * Which encoding to read an input with. Where the first 64 KiB are plain ASCII and the file can be read again,
 * looks on to the first byte that decides.
 * @throws ProblemError "input/encoding" for an override that is not known.
 */
export async function findEncoding(input: OpenedInput, override?: string): Promise<SniffedEncoding> {
  const sniffed = sniffEncoding(input.head);
  const known = { encoding: sniffed.encoding, byteOrderMark: sniffed.byteOrderMark };
  if (override !== undefined) {
    if (!iconv.encodingExists(override)) {
      throw new ProblemError([
        {
          code: "input/encoding",
          message: `Expected the name of an encoding, got "${override}".`,
          hint: "Usual ones: utf-8, windows-1252, iso-8859-1, utf-16le, macintosh, cp850.",
        },
      ]);
    }
    const encoding = override.toLowerCase();
    return { encoding, byteOrderMark: sniffed.byteOrderMark && sniffed.encoding === encoding };
  }
  if (sniffed.decided || input.complete || input.reread === undefined) return known;
  for await (const chunk of input.reread()) {
    if (isAscii(chunk)) continue;
    const later = sniffEncoding(chunk.subarray(firstHigh(chunk)));
    if (later.decided) return { encoding: later.encoding, byteOrderMark: false };
  }
  return known;
}

/**
 * Bytes to text, chunk by chunk, without the byte order mark. No byte is lost: what is not UTF-8 in a UTF-8 text
 * is read as windows-1252, and `onStray` is told how many bytes that were.
 */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  { encoding, byteOrderMark }: SniffedEncoding,
  onStray: (count: number) => void = () => {},
): AsyncGenerator<string> {
  if (encoding === "utf-8" || encoding === "utf8") {
    yield* decodeUtf8(chunks, byteOrderMark, onStray);
    return;
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== "") yield text;
  }
  const last = decoder.end();
  if (last !== undefined && last !== "") yield last;
}

async function* decodeUtf8(
  chunks: AsyncIterable<Buffer>,
  byteOrderMark: boolean,
  onStray: (count: number) => void,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  const decode = (bytes: Buffer): string => {
    if (isUtf8(bytes)) return bytes.toString("utf8");
    const { text, strays } = decodeMixedUtf8(bytes, (stray) => iconv.decode(stray, STRAY_ENCODING));
    onStray(strays);
    return text;
  };
  for await (const chunk of chunks) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (first && bytes.length >= 3) {
      if (byteOrderMark) bytes = bytes.subarray(3);
      first = false;
    }
    const unfinished = first ? bytes.length : unfinishedBytes(bytes);
    rest = bytes.subarray(bytes.length - unfinished);
    if (bytes.length > unfinished) yield decode(bytes.subarray(0, bytes.length - unfinished));
  }
  if (rest.length > 0) yield decode(rest);
}

function firstHigh(bytes: Buffer): number {
  const index = bytes.findIndex((byte) => byte >= 0x80);
  return index === -1 ? bytes.length : index;
}
