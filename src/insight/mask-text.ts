import type { Evidence, Span } from "../model/index.js";
import type { PersonalSpan } from "./personal-spans.js";

/** Stands for what is masked; no word of any language. */
export const MASK = "•••";

export interface MaskedText {
  readonly text: string;
  /** With offsets into the masked text; a piece that touches a masked part covers the mask. */
  readonly evidence: readonly Evidence[];
}

/**
 * Replaces personal spans and moves the evidence along. A name that is a piece of evidence by itself is a word the
 * lexicons know (a carrier, a review site), so it stays. Evidence that does not fit its text is left out.
 */
export function maskText(
  text: string,
  personal: readonly PersonalSpan[],
  evidence: readonly Evidence[] = [],
): MaskedText {
  const fitting = evidence.filter((piece) => text.slice(piece.start, piece.end) === piece.text);
  const spans = personal.filter(
    (span) =>
      span.kind !== "name" || !fitting.some((piece) => piece.start === span.start && piece.end === span.end),
  );
  let masked = "";
  let from = 0;
  for (const span of spans) {
    masked += text.slice(from, span.start) + MASK;
    from = span.end;
  }
  masked += text.slice(from);
  const move = <Piece extends Span & { readonly text: string }>(piece: Piece): Piece => {
    const start = moveOffset(piece.start, spans, "start");
    const end = moveOffset(piece.end, spans, "end");
    return { ...piece, start, end, text: masked.slice(start, end) };
  };
  return {
    text: masked,
    evidence: fitting.map((piece) => ({ ...move(piece), cues: piece.cues.map((cue) => move(cue)) })),
  };
}

/** Where an offset of the text lies in the masked one; inside a mask, at its nearer outer edge. */
function moveOffset(offset: number, spans: readonly Span[], side: "start" | "end"): number {
  let shift = 0;
  for (const span of spans) {
    if (offset <= span.start) break;
    if (offset < span.end) return span.start + shift + (side === "start" ? 0 : MASK.length);
    shift += MASK.length - (span.end - span.start);
  }
  return offset + shift;
}
