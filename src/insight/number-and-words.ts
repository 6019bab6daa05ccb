import type { NumberAndWords } from "../model/index.js";
import { type Moments, welchOfMoments } from "../stats/welch-difference.js";
import type { PairSums } from "./group-tally.js";
import type { Limits } from "./limits.js";

const SIGNIFICANT = 0.05;

/**
 * Did the number move and the words not? Mean score and mean tone of the rows that have both, in two groups, each by
 * Welch's t, first − second. The gap between the moves is a third test, on each row's score minus its tone, both in
 * standard deviations over the two groups together; without it "one significant, the other not" would be no finding.
 * Undefined where a group has fewer rows with both than may say anything, or nothing varies.
 */
export function compareNumberAndWords(
  first: PairSums,
  second: PairSums,
  limits: Limits,
): NumberAndWords | undefined {
  if (Math.min(first.rows, second.rows) < limits.suppressBelow) return undefined;
  const both = (key: keyof PairSums) => first[key] + second[key];
  const deviationOf = (sum: "score" | "tone", squares: "scoreSquares" | "toneSquares") =>
    Math.sqrt(Math.max(0, both(squares) / both("weight") - (both(sum) / both("weight")) ** 2));
  const [scale, tone] = [deviationOf("score", "scoreSquares"), deviationOf("tone", "toneSquares")];
  if (!(scale > ALIKE && tone > ALIKE)) return undefined;
  const compare = (perScore: number, perTone: number) =>
    welchOfMoments(momentsOf(first, perScore, perTone), momentsOf(second, perScore, perTone));
  const score = compare(1, 0);
  const words = compare(0, 1);
  const gap = compare(1 / scale, -1 / tone);
  if (score === undefined || words === undefined || gap === undefined) return undefined;
  return { score, words, gap, n: [first.rows, second.rows], verdict: verdictOf(score.p, words.p, gap.p) };
}

/** Below it a spread is rounding. */
const ALIKE = 1e-9;

/** Moments of perScore · score + perTone · tone. */
function momentsOf(sums: PairSums, perScore: number, perTone: number): Moments | undefined {
  const { weight, squares } = sums;
  const effective = (weight * weight) / squares;
  if (!(effective > 1)) return undefined;
  const [score, tone] = [sums.score / weight, sums.tone / weight];
  const spread =
    perScore ** 2 * (sums.scoreSquares / weight - score ** 2) +
    perTone ** 2 * (sums.toneSquares / weight - tone ** 2) +
    2 * perScore * perTone * (sums.products / weight - score * tone);
  return {
    mean: perScore * score + perTone * tone,
    variance: (Math.max(0, spread) * effective) / (effective - 1),
    effective,
  };
}

/** `gap` decides between "one only" and not knowing. */
export function verdictOf(score: number, words: number, gap: number): NumberAndWords["verdict"] {
  const [number, text] = [score < SIGNIFICANT, words < SIGNIFICANT];
  if (number && text) return "both";
  if (!number && !text) return "neither";
  if (gap >= SIGNIFICANT) return "undetermined";
  return number ? "number-only" : "words-only";
}
