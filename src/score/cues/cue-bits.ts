/** What stands in a clause that could change a weight, a bit for each rule of `CUE_RULES`: a rule whose bit is not set need not be asked. */
export const EXCESS = 1;
export const DEGREE = 2;
export const EMPHASIS = 4;
export const NEGATION = 8;
export const MOOD = 16;
export const CONTRAST = 32;

/** The bits of a cue in its own clause, by label. */
export const BITS_OF_CUE: ReadonlyMap<string, number> = new Map([
  ["excess", EXCESS],
  ["intensifier", DEGREE],
  ["diminisher", DEGREE],
  ["negation", NEGATION],
  ["absence", NEGATION],
  ["denial", NEGATION],
  ["hypothetical", MOOD],
  ["question", MOOD],
  ["concession", MOOD],
]);

/** The bits of a cue in the clause behind its own: a denial reaches into it. */
export const BITS_BEHIND_CUE: ReadonlyMap<string, number> = new Map([["denial", NEGATION]]);
