/** One spelling for look-ups: NFC, lower case, straight apostrophe, nothing invisible. */
export function normalize(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower
        .normalize("NFC")
        .replace(/[’‘‛´`ʼ′]/g, "'")
        .replace(/[‐‑]/g, "-")
        .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "");
}
