// How the models are learned. The numbers were chosen by cross-validation over companies and sources; docs/experiments.md
// tells what was tried.

/** Ratings → negative, neutral, positive. */
export const STARS = {
  scale: "length",
  occurrences: 10,
  words: 3,
  letters: true,
  rate: 0.3,
  sparsity: 0.3,
  shrinkage: 20,
  rounds: 4,
  seed: 1,
  least: 0.05,
  lift: 0.5,
};

/** Findings and what the ratings say → the four labels. */
export const VERDICT = {
  scale: 1,
  occurrences: 10,
  words: 0,
  letters: false,
  rate: 0.2,
  sparsity: 0.5,
  shrinkage: 1,
  rounds: 20,
  seed: 1,
  least: 0,
  // The rows of the lexicons were written until the sentences hold: they are easier than comments.
  caseWeight: 1,
};

/** Findings and words → each label; touchpoints are left to the lexicons, which name them as well without. */
export const LABELS = {
  scale: 0.5,
  occurrences: 10,
  words: 1,
  letters: false,
  rate: 0.2,
  sparsity: 10,
  shrinkage: 60,
  rounds: 20,
  seed: 1,
  least: 0.02,
  independent: true,
  caseWeight: 2,
  belief: { nothing: 3, strength: 5 },
  layers: [
    ["stage", "stages", [""]],
    ["emotion", "emotions", [""]],
    ["need", "needs", [":met", ":unmet"]],
  ],
};
