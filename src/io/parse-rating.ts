import type { Problem } from "../model/index.js";
import { foldHeader } from "./fold-header.js";

/** An answer to "how likely are you to recommend …": a number, or the reason why there is none. */
export type ParsedRating =
  | { readonly rating: number }
  | { readonly missing: "empty" | "dont-know" }
  | { readonly missing: "invalid"; readonly problem: Problem };

/** "9", "8,0", "9/10", "10 – label", "0 = label", "label (10)", "label - 10". */
const BARE = /^([+-]?\d{1,4})(?:[.,](\d+))?$/;
const OUT_OF_TEN = /^(\d{1,2})(?:[.,]0+)?\s*\/\s*10$/;
const LABEL_AFTER = /^(\d{1,2})\s*(?:[-–—=:.)(,/]\s*|\s)[\p{L}\p{Extended_Pictographic}]/u;
const LABEL_BEFORE = /^\p{L}\P{N}*[-–—=:(]\s*(\d{1,2})\s*\)?$/u;

/** Characters of the longest way to say that one does not know. */
const LONGEST = 60;

/**
 * Reads one answer on the scale 0–10.
 * Empty: nothing but white space and signs ("", "-"). "dont-know": the cell is one of `dontKnow`
 * (folded as `foldHeader` does it). Anything else that is no whole number 0–10 is invalid, with the reason.
 */
export function parseRating(cell: string, dontKnow: ReadonlySet<string>): ParsedRating {
  const text = cell.trim();
  const digit = /^\d$/.test(text) || text === "10";
  if (digit) return { rating: Number(text) };
  if (!/[\p{L}\p{N}]/u.test(text)) return { missing: "empty" };
  const bare = BARE.exec(text);
  if (bare !== null) return onScale(Number(`${bare[1]}.${bare[2] ?? 0}`), text);
  if (text.length <= LONGEST && dontKnow.has(foldHeader(text))) return { missing: "dont-know" };
  const labelled = OUT_OF_TEN.exec(text) ?? LABEL_AFTER.exec(text) ?? LABEL_BEFORE.exec(text);
  if (labelled !== null) return onScale(Number(labelled[1]), text);
  return invalid(
    "rating/not-a-number",
    text,
    "If this means that there is no answer, add it to columns.tsv as dont_know.",
  );
}

function onScale(rating: number, text: string): ParsedRating {
  if (rating < 0 || rating > 10) {
    return invalid(
      "rating/out-of-range",
      text,
      "Left out of the score. If it is a code for no answer (99, -1), nothing needs doing.",
    );
  }
  if (!Number.isInteger(rating)) {
    return invalid(
      "rating/not-whole",
      text,
      "Left out of the score: 0–10 is answered in whole numbers. Is it an average?",
    );
  }
  return { rating };
}

function invalid(code: string, text: string, hint: string): ParsedRating {
  const got = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    missing: "invalid",
    problem: { code, message: `Expected a whole number from 0 to 10, got "${got}".`, hint },
  };
}
