import type { Interval } from "./interval.js";
import { NORMAL_95 } from "./normal-quantile.js";
import { sampleVariance } from "./sample-variance.js";
import { wilsonInterval } from "./wilson-interval.js";

/** A row of the sample that was looked at twice: what is true of it and what was said. */
export interface DoubleSampled {
  readonly truth: 0 | 1;
  readonly said: 0 | 1;
  /** Its weight among all rows, before sampling. */
  readonly weight: number;
  /** How many rows it stands for: 1 / the chance of being drawn; 1 where it was certain. */
  readonly times: number;
  /** Drawn at random from the rows of this number; rows that were certain may have any. */
  readonly stratum: number;
}

export interface CorrectedShare {
  /** Share of all rows of which it is true. */
  readonly share: Interval;
  /** Of what was said, the part that is true; absent where nothing was said in the sample. */
  readonly precision?: Interval;
  /** Of what is true, the part that was said; absent where nothing is. The interval holds the precision at its value. */
  readonly recall?: Interval;
}

/**
 * The true share, where all rows have been said to have something or not, with error, and a random sample tells the truth
 * (double sampling; Tenenbein 1970, JASA 65):
 *
 *     share = a·P + (1 − a)·m
 *
 * a the share said of all rows (known), P of those said the part that is true, m of the others the part that is true, both
 * from the sample by its weights. Each has Wilson's interval (for m and P with the lesser of two effective numbers: Kish's
 * with the finite population, Σw² replaced by Σw²(1 − 1/times), and that of the stratified variance), and the three, P, m and
 * the sampling of the rows themselves, are put together by squaring and adding on each side (Zou and Donner 2008,
 * Statistics in Medicine 27). So a sample without a single error does not pass for certainty.
 *
 * @param said share of all rows, weighted, 0…1. @param effective what all rows are worth as independent answers.
 */
export function doubleSamplingShare(
  sample: readonly DoubleSampled[],
  said: number,
  effective: number,
): CorrectedShare {
  const hits = partTrue(sample.filter((row) => row.said === 1));
  const missed = partTrue(sample.filter((row) => row.said === 0));
  const value = said * hits.value + (1 - said) * missed.value;
  const own = wilsonInterval(value, effective);
  const low = Math.hypot(
    said * (hits.value - hits.low),
    (1 - said) * (missed.value - missed.low),
    value - own.low,
  );
  const high = Math.hypot(
    said * (hits.high - hits.value),
    (1 - said) * (missed.high - missed.value),
    own.high - value,
  );
  const share = { value, low: Math.max(0, value - low), high: Math.min(1, value + high) };
  const found = said * hits.value;
  const recallAt = (miss: number) => found / (found + (1 - said) * miss);
  return {
    share,
    ...(hits.rows > 0 ? { precision: { value: hits.value, low: hits.low, high: hits.high } } : {}),
    ...(value > 0 && found > 0
      ? {
          recall: {
            value: recallAt(missed.value),
            low: recallAt(missed.high),
            high: recallAt(missed.low),
          },
        }
      : {}),
  };
}

/** Part of some sampled rows that is true, by weights, with Wilson's interval. 0 … 1 where there is no row. */
function partTrue(rows: readonly DoubleSampled[]): Interval & { readonly rows: number } {
  if (rows.length === 0) return { value: 0, low: 0, high: 0, rows: 0 };
  let total = 0;
  let squares = 0;
  let sum = 0;
  for (const { truth, weight, times } of rows) {
    total += weight * times;
    squares += weight * weight * times * (times - 1);
    sum += weight * times * truth;
  }
  const value = total > 0 ? sum / total : 0;
  const variance = sampleVariance(
    rows.map(({ truth, weight, times, stratum }) => ({
      value: (weight * (truth - value)) / total,
      times,
      stratum,
    })),
  );
  const kish = squares > 0 ? (total * total) / squares : Number.POSITIVE_INFINITY;
  const designed = variance > 0 ? (value * (1 - value)) / variance : Number.POSITIVE_INFINITY;
  const effective = Math.min(kish, designed);
  if (effective === Number.POSITIVE_INFINITY) return { value, low: value, high: value, rows: rows.length };
  const { low, high } = wilsonInterval(value, Math.max(effective, SMALLEST));
  return { value, low, high, rows: rows.length };
}

/** Less than this number of answers says nothing; Wilson's interval then is about 0 … 1. */
const SMALLEST = NORMAL_95 * NORMAL_95 * 0.01;
