import { textHash } from "../stats/text-hash.js";

/** Hex digits of the largest hash, 2⁵³ − 1. */
const DIGITS = 14;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * What a comment is recognised by without keeping it: 14 hex digits of its letters and figures, whatever its case,
 * punctuation and spaces. Undefined where there are none: "!!" and ":)" would be anybody's.
 */
export function textKey(text: string): string | undefined {
  const plain = text.normalize("NFC").toLowerCase().replace(NO_WORD, "");
  return plain === "" ? undefined : textHash(plain).toString(16).padStart(DIGITS, "0");
}
