/** What marks addresses, links, handles and tags: they are the same in every language. */
const ADDRESS_MARK = /[@#]|:\/\/|www\./i;
/** A letter, with the marks and letters that follow. */
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * The words of a text as language detection sees them: lower case, NFC, letters only, apostrophes dropped ("don't" →
 * "dont"), so that neither punctuation nor capitals tell where a text comes from. Reads at most `reach` characters.
 */
export function detectWords(text: string, reach = Number.POSITIVE_INFINITY): string[] {
  const read = text.length > reach ? text.slice(0, reach) : text;
  const plain = withoutAddresses(read).normalize("NFC").toLowerCase().replace(/['’]/g, "");
  return plain.match(WORD) ?? [];
}

function withoutAddresses(text: string): string {
  if (!ADDRESS_MARK.test(text)) return text;
  const pieces = text.split(/\s+/).filter((piece) => !ADDRESS_MARK.test(piece));
  return pieces.join(" ");
}
