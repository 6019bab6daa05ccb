/** Length in bytes of the UTF-8 letter at `at`: 1–4; 0 where the bytes are not UTF-8; −1 where they end too early. */
function letterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return -1;
    if ((byte & 0xc0) !== 0x80) return 0;
  }
  // Overlong forms, surrogates and code points past U+10FFFF are no letters (RFC 3629, section 4).
  const next = bytes[at + 1] ?? 0;
  if ((lead === 0xe0 && next < 0xa0) || (lead === 0xed && next > 0x9f)) return 0;
  if ((lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next > 0x8f)) return 0;
  return length;
}

/** How many letters beyond ASCII are right UTF-8, and how many bytes are not; a letter cut off at the end is neither. */
export function countUtf8(bytes: Buffer): { readonly letters: number; readonly strays: number } {
  let letters = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length === -1) break;
    if (length === 0) strays++;
    else if (length > 1) letters++;
    at += Math.max(1, length);
  }
  return { letters, strays };
}

/** Bytes at the end that begin a letter whose other bytes are still to come: 0–3. */
export function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return letterLength(bytes, bytes.length - back) === -1 ? back : 0;
  }
  return 0;
}

/** Decodes UTF-8 in which some bytes are not: each of those goes through `decodeStray`. */
export function decodeMixedUtf8(
  bytes: Buffer,
  decodeStray: (stray: Buffer) => string,
): { readonly text: string; readonly strays: number } {
  let text = "";
  let strays = 0;
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += bytes.toString("utf8", from, at) + decodeStray(bytes.subarray(at, at + 1));
    strays++;
    at += 1;
    from = at;
  }
  return { text: text + bytes.toString("utf8", from), strays };
}
