import type { Heaping } from "../model/index.js";
import { thresholdHeaping } from "../stats/threshold-heaping.js";
import type { Limits } from "./limits.js";

const THRESHOLDS = [9, 7] as const;

/**
 * Answers per score 0…10 → whether more stand at 9 and at 7, where the better class begins, than a smooth distribution
 * through the two scores on either side would have. Left out where one of the four scores has too few answers.
 */
export function measureHeaping(distribution: readonly number[], limits: Limits): Heaping[] {
  return THRESHOLDS.flatMap((threshold): Heaping[] => {
    const [before = 0, below = 0, at = 0, after = 0] = distribution.slice(threshold - 2, threshold + 2);
    if (Math.min(before, below, at, after) < limits.suppressBelow) return [];
    const { expected, value, low, high } = thresholdHeaping({ before, below, at, after });
    return [{ threshold, below, at, expected, ratio: { value, low, high } }];
  });
}
