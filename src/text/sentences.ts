import type { Token } from "../model/document.js";

const END = new Set([".", "!", "?", "…"]);

/**
 * Token ranges [first, last) of the sentences. A sentence ends at a line break and at . ! ? … (abbreviations,
 * numbers and addresses are tokens of their own, so a point left over ends one, also in "okay.Slet"); closing
 * quotes, brackets and the emoji that follow belong to it.
 */
export function sentences(
  text: string,
  tokens: readonly Token[],
  maximum = Number.POSITIVE_INFINITY,
): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  const hasLines = text.includes("\n");
  let first = 0;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    index += 1;
    const lineEnds = hasLines && text.slice(token?.end, tokens[index]?.start ?? token?.end).includes("\n");
    const full = index - first >= maximum;
    if (!lineEnds && !full && (token?.kind !== "punctuation" || !END.has(token.norm))) continue;
    while (!lineEnds && !full && index < tokens.length && closes(tokens[index])) index += 1;
    ranges.push([first, index]);
    first = index;
  }
  if (first < tokens.length) ranges.push([first, tokens.length]);
  return ranges;
}

function closes(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "emoji" || token.kind === "emoticon") return true;
  return token.kind === "punctuation" && (END.has(token.norm) || ')]"”»'.includes(token.norm));
}
