import type { LearnerOptions } from "./model-learner.js";

/**
 * How an overlay is learned. The numbers were chosen on two English surveys that the shipped models have never seen;
 * docs/training.md says what that gave.
 */
export const OVERLAY: Omit<LearnerOptions, "names" | "scale"> = {
  // No word that stands in fewer comments: it would point at somebody.
  occurrences: 10,
  words: 2,
  letters: 0,
  shrinkage: 3,
  rounds: 25,
  least: 0.01,
  // What the lexicons found is little and strong.
  facts: 0.2,
};

/** Comments with a rating in one language, and of them negative and positive, without which nothing is learned. */
export const LEAST_COMMENTS = 200;
export const LEAST_OF_SIDE = 30;
/** Parts a corpus is held out by, one after another; of a corpus larger than `MOST_CROSSED` only the first is. */
export const PARTS = 5;
export const MOST_CROSSED = 5000;
