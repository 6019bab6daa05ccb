/**
 * A copy that shares no text with what it was made from. A piece of a text keeps the whole of it in memory, be it the
 * quarter of a million characters that were read at once: what is kept for long is copied first.
 */
export function copied<Plain>(value: Plain): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}
