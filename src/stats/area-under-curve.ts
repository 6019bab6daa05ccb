import type { Counts } from "./bootstrap-counts.js";

/**
 * The area under the ROC curve: the chance that a positive item scores higher than a negative one, ties counting half
 * (Mann & Whitney 1947; Hanley & McNeil 1982); 0…1, undefined where one side is empty. Sorted once, as
 * `createRankCorrelation`. Throws a RangeError where the lists differ in length.
 */
export function createAreaUnderCurve(
  scores: ArrayLike<number>,
  positive: ArrayLike<boolean>,
): (counts?: Counts) => number | undefined {
  if (scores.length !== positive.length) {
    throw new RangeError(
      `Expected as many answers as there are truths, got ${scores.length} scores for ${positive.length} truths. Give one score per truth.`,
    );
  }
  const order = Array.from(scores, (_, item) => item).sort(
    (a, b) => (scores[a] as number) - (scores[b] as number),
  );
  return (counts) => {
    let negatives = 0;
    let positives = 0;
    let won = 0;
    for (let first = 0; first < order.length; ) {
      const score = scores[order[first] as number];
      let lower = 0;
      let higher = 0;
      let last = first;
      for (; last < order.length && scores[order[last] as number] === score; last++) {
        const item = order[last] as number;
        const count = counts ? (counts[item] as number) : 1;
        if (positive[item]) higher += count;
        else lower += count;
      }
      won += higher * (negatives + lower / 2);
      negatives += lower;
      positives += higher;
      first = last;
    }
    return negatives > 0 && positives > 0 ? won / (negatives * positives) : undefined;
  };
}
