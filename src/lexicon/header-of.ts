/** The header of a file without problems, by itself. */
export function headerOf(text: string): ReadonlyMap<string, string> {
  const header = new Map<string, string>();
  for (let from = 0; text.startsWith("#", from); ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const colon = line.indexOf(":");
    if (colon > 0) header.set(line.slice(1, colon).trim(), line.slice(colon + 1).trim());
    if (end < 0) break;
    from = end + 1;
  }
  return header;
}
