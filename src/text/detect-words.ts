import { withoutAddresses } from "./without-addresses.js";

/** A letter, with the marks and letters that follow. The first half says nothing new: it is the common case, and faster. */
const WORD = /[a-zà-öø-ÿ]+[\p{L}\p{M}]*|\p{L}[\p{L}\p{M}]*/gu;

/**
 * The words of a text as language detection sees them: lower case, NFC, letters only, apostrophes dropped ("don't" →
 * "dont"), so that neither punctuation nor capitals tell where a text comes from. Reads at most `reach` characters.
 */
export function detectWords(text: string, reach = Number.POSITIVE_INFINITY): string[] {
  const read = text.length > reach ? text.slice(0, reach) : text;
  const plain = withoutAddresses(read).normalize("NFC").toLowerCase().replace(/['’]/g, "");
  return plain.match(WORD) ?? [];
}
