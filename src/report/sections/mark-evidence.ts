import type { Evidence, Quote } from "../../model/index.js";
import { html, type Markup } from "../markup.js";

export type Sign = "positive" | "negative" | "neutral";

/** Shown with the marked words, so that colour is never the only sign. */
export const SIGNS: Readonly<Record<Sign, string>> = { positive: "+", negative: "\u2212", neutral: "\u2022" };

/** Weights of valence carry their own sign; weights of labels are 0…1, so the theme's polarity decides. */
function signOf(evidence: Evidence, quote: Quote): Sign {
  if (evidence.weight < 0) return "negative";
  if (/^[^#]*\/sentiment\./.test(evidence.entry)) return evidence.weight > 0 ? "positive" : "neutral";
  return quote.polarity === "positive" || quote.polarity === "negative" ? quote.polarity : "neutral";
}

/** A mark with its sign, as it stands in a quotation. */
export function markWords(words: string, sign: Sign): Markup {
  return html`<mark class="${sign}">${words}<sup>${SIGNS[sign]}</sup></mark>`;
}

/** A mark over all of a comment longer than this tells no words apart, and calls a mixed one wholly good or bad. */
const WHOLE = 40;

function isWhole({ start, end }: Evidence, text: string): boolean {
  return text.trim().length > WHOLE && end - start >= text.trim().length;
}

/**
 * The words of a quotation with its evidence marked; spans that overlap or leave the text are cut to what is left. What
 * was found from a longer comment as a whole marks nothing.
 */
export function markEvidence(quote: Quote): Markup {
  const { text } = quote;
  const apart = quote.evidence.filter((evidence) => !isWhole(evidence, text));
  const inOrder = apart.sort((left, right) => left.start - right.start || right.end - left.end);
  const pieces: Markup[] = [];
  let reached = 0;
  for (const evidence of inOrder) {
    const start = Math.max(reached, evidence.start);
    const end = Math.min(text.length, evidence.end);
    if (end <= start) continue;
    pieces.push(
      html`${text.slice(reached, start)}${markWords(text.slice(start, end), signOf(evidence, quote))}`,
    );
    reached = end;
  }
  return html`${pieces}${text.slice(reached)}`;
}
