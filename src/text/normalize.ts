/** One spelling for look-ups: NFC, lower case, straight apostrophe, no soft hyphen. */
export function normalize(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower
        .normalize("NFC")
        .replace(/[’‘´`]/g, "'")
        .replace(/\u00AD/g, "");
}
