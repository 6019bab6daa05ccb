// How the models are learned. The numbers were chosen by cross-validation over companies and sources; docs/experiments.md
// tells what was tried.

/** Ratings → negative, neutral, positive. */
export const STARS = {
  scale: "length",
  rarity: true,
  occurrences: 10,
  words: 3,
  letters: 0.2,
  facts: 0.6,
  shrinkage: 6,
  rounds: 40,
  least: 0.07,
};

/** Findings and what the ratings say → the four labels. */
export const VERDICT = {
  scale: 0.5,
  occurrences: 10,
  words: 1,
  letters: 0,
  shrinkage: 10,
  rounds: 100,
  least: 0.02,
  // How much an example counts: matched comments are short as answers of surveys are, and few.
  weights: { comments: 1, matched: 2, cases: 2 },
};

/** Findings and words → each label; touchpoints are left to the lexicons, which name them as well without. */
export const LABELS = {
  scale: 0.5,
  occurrences: 10,
  words: 1,
  letters: 0,
  shrinkage: 5,
  rounds: 60,
  least: 0.03,
  independent: true,
  weights: { comments: 1, matched: 2, cases: 3 },
  belief: { nothing: 3, strength: 5 },
  layers: [
    ["stage", "stages", [""]],
    ["emotion", "emotions", [""]],
    ["need", "needs", [":met", ":unmet"]],
  ],
};

/** A label is what the lexicons say, until comments teach otherwise: p = .38 from a strength of .5, .88 from 1. */
export function beliefsOf(outputs) {
  return new Map([
    ["@any", new Map(outputs.map((output) => [output, -LABELS.belief.nothing]))],
    ...outputs.map((output) => [`@${output}`, new Map([[output, LABELS.belief.strength]])]),
  ]);
}
