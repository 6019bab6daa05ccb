/** What marks mail addresses, links, handles and tags. */
const ADDRESS_MARK = /[@#]|:\/\/|www\./i;

/** The text without addresses, links, @handles and #tags, which are the same in every language. */
export function withoutAddresses(text: string): string {
  if (!ADDRESS_MARK.test(text)) return text;
  const pieces = text.split(/\s+/).filter((piece) => !ADDRESS_MARK.test(piece));
  return pieces.join(" ");
}
