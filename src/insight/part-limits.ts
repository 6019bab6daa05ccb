/** Kept for each theme and polarity, each list, for examples, as texts and as guards: what bounds a part's size. */
export const MOST = {
  quotes: 16,
  examples: 3,
  listed: 50,
  callBacks: 200,
  texts: 20_000,
  guard: 64,
} as const;

/** What stands in the place of a rating that is not there. */
export const MISSING = { empty: -1, "dont-know": -2, invalid: -3 } as const;

/** What stands in the place of a tone that is not there; how many steps of tone are told apart from 0 to 1. */
export const NO_TONE = -99;
export const TONE_STEPS = 20;

/** Whole numbers stand for these parts of one. */
export const FIXED = {
  rating: 1000,
  weight: 1_000_000,
  tone: 10_000,
  quantity: 10_000,
  answer: 1_000_000,
} as const;

/** In the place of NPS points, where there is no score. */
export const UNRATED = 9;

/** Kinds of comment, by their place in a cell. */
export const COMMENTS = ["read", "empty", "non-answer", "not-read"] as const;

/** The sets of a cell, in their order. */
export const SETS = ["stages", "needs", "touchpoints", "emotions", "signals"] as const;

/** Numbers of a cell before its count: comment, sets, fields, date, rating, weight, tone. */
export const KEY_WIDTH = 11;
