import type { ColumnProfile } from "./profile-column.js";

/** The scale that a column of ratings is answered on, as far as header and answers show it. */
export type RatingScale = "0-10" | "1-5" | "1-7" | "1-10" | "0-100";

/** Ranges that a header writes out: "(1-5)", "1 – 10". */
const WRITTEN_RANGE = /(?<!\d)([01])\s?[-–—]\s?(5|7|10|100)(?!\d)/g;
/** Answers from which a scale without its ends can be told from a 0–10 where nobody chose them. */
const ENOUGH_FOR_FIVE = 5;
const ENOUGH_FOR_SEVEN = 30;
const ENOUGH_FOR_TEN = 100;
/** Share of answers over 10 from which it is a scale to 100. */
const OVER_TEN = 0.2;
/** Fewer are codes for no answer (88, 99). */
const OVER_TEN_DISTINCT = 3;

/**
 * Tells 0–10 from other scales.
 * - A range in the header decides, but a question for recommendation ("npsName") answered 1–10 stays usable.
 * - Else the answers: many, different ones over 10 → 0–100; no 0, and none over 5 (5 answers or more; 30 with an NPS name; 1 where the name says it is another scale, `scaleName`) or
 *   7 (30; 100 with an NPS name) → 1–5, 1–7; no 0 in 100 answers or more, without an NPS name → 1–10.
 * @returns the scale, and whether it may be used as NPS.
 */
export function ratingScale(
  header: string,
  profile: ColumnProfile,
  npsName: boolean,
  scaleName: boolean,
): { readonly scale: RatingScale; readonly nps: boolean } {
  const written = [...header.matchAll(WRITTEN_RANGE)].map((match) => `${match[1]}-${match[2]}`);
  if (written.includes("0-10")) return { scale: "0-10", nps: true };
  if (written.includes("1-10")) return { scale: "1-10", nps: npsName };
  for (const scale of ["1-5", "1-7", "0-100"] as const)
    if (written.includes(scale)) return { scale, nps: false };
  if (written.includes("1-100")) return { scale: "0-100", nps: false };
  if (profile.overTen > OVER_TEN && profile.overTenDistinct >= OVER_TEN_DISTINCT)
    return { scale: "0-100", nps: false };
  const { ratings } = profile;
  if (ratings.includes(0)) return { scale: "0-10", nps: true };
  const highest = ratings.reduce((most, rating) => Math.max(most, rating), 0);
  const enough = npsName ? ENOUGH_FOR_SEVEN : scaleName ? 1 : ENOUGH_FOR_FIVE;
  if (highest <= 5 && ratings.length >= enough) return { scale: "1-5", nps: false };
  if (highest <= 7 && ratings.length >= (npsName ? ENOUGH_FOR_TEN : ENOUGH_FOR_SEVEN))
    return { scale: "1-7", nps: false };
  if (ratings.length >= ENOUGH_FOR_TEN && !npsName) return { scale: "1-10", nps: false };
  return { scale: "0-10", nps: true };
}
