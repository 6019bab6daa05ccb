/** Breaks a text at spaces into at most `lines` lines of at most `most` characters; what does not fit is cut with "…". */
export function wrapWords(text: string, most: number, lines = 2): readonly string[] {
  const result: string[] = [];
  for (const word of text.split(" ")) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  const kept = result.slice(0, lines);
  return kept.map((line, index) => {
    const isCut = line.length > most || (index === lines - 1 && result.length > lines);
    return isCut ? `${line.slice(0, most - 1)}\u2026` : line;
  });
}
