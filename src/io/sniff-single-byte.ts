import iconv from "iconv-lite";

const USUAL = "windows-1252";
/** What old Excel for Mac ("CSV (Macintosh)") and DOS-time databases write. */
const OTHERS = ["macintosh", "cp850"] as const;
const INSIDE_WORD = /(?<=\p{L})\P{ASCII}(?=\p{Ll})/gu;
/** Fewer letters, or kinds of letters, than this decide nothing. */
const LEAST = { letters: 5, kinds: 3 };
/** Shares of the signs inside words that must be small letters in the other encoding, and may be in the usual one. */
const SHARE = { other: 0.95, usual: 0.5 };
/** One sign that makes up more than this is an apostrophe ("don’t"), not a letter. */
const COMMONEST = 0.75;

/**
 * Which single-byte encoding a text is in that is not UTF-8: windows-1252 unless its signs inside words are no letters
 * there and are small letters in another encoding. Capitals inside words give the wrong encodings away.
 */
export function sniffSingleByte(head: Buffer): string {
  if (lettersInside(iconv.decode(head, USUAL)).share > SHARE.usual) return USUAL;
  const fitting = OTHERS.find((encoding) => {
    const { count, kinds, share, commonest } = lettersInside(iconv.decode(head, encoding));
    return count >= LEAST.letters && kinds >= LEAST.kinds && share >= SHARE.other && commonest <= COMMONEST;
  });
  return fitting ?? USUAL;
}

function lettersInside(text: string): {
  readonly count: number;
  readonly kinds: number;
  readonly share: number;
  readonly commonest: number;
} {
  const counts = new Map<string, number>();
  let count = 0;
  let small = 0;
  for (const [sign] of text.matchAll(INSIDE_WORD)) {
    count++;
    if (/\p{Ll}/u.test(sign)) small++;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const most = Math.max(1, count);
  return {
    count,
    kinds: counts.size,
    share: small / most,
    commonest: Math.max(0, ...counts.values()) / most,
  };
}
