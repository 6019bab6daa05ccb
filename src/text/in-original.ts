import type { Span } from "../model/document.js";
import type { CleanText } from "./clean-text.js";

/** Spans of a cleaned text → the same spans of the text as it was written. */
export function inOriginal<T extends Span>(spans: readonly T[], { starts, ends }: CleanText): readonly T[] {
  return spans.map((span) => ({
    ...span,
    start: starts[span.start] ?? 0,
    end: ends[span.end - 1] ?? 0,
  }));
}
