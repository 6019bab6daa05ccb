import type { Difference, StandardizedEffect } from "../model/index.js";
import { effectiveNumber } from "../stats/effective-number.js";
import { standardizedDifference } from "../stats/standardized-difference.js";
import type { DriverSample } from "./driver-column.js";

/** Shift, of the plain difference, from which it is said that segments have much to do with it. */
const LARGE_SHIFT = 0.25;

interface Tally {
  total: number;
  squares: number;
  promoters: number;
  detractors: number;
}

/**
 * NPS with − without a theme, plain and compared within the values of stratum column `at` only; rows without a value take
 * part in neither. Undefined where no value has both.
 */
export function standardizeEffect(
  sample: DriverSample,
  flags: Uint8Array,
  column: string,
  at: number,
): StandardizedEffect | undefined {
  const strata = new Map<string, readonly [outside: Tally, inside: Tally]>();
  const { points, weights, counts, grouping } = sample;
  for (let index = 0; index < points.length; index++) {
    const value = sample.strata[index]?.[at] ?? "";
    if (value === "") continue;
    let pair = strata.get(value);
    if (pair === undefined) {
      pair = [noTally(), noTally()];
      strata.set(value, pair);
    }
    const tally = pair[flags[index] as 0 | 1];
    const weight = (weights[index] as number) * (counts[index] as number);
    tally.total += weight;
    tally.squares += weight * (weights[index] as number);
    if ((points[index] as number) > 0) tally.promoters += weight;
    else if ((points[index] as number) < 0) tally.detractors += weight;
  }
  // Several answers of one person weigh less, here as everywhere, by the design effect of the whole.
  const kish = effectiveNumber(points, weights, { counts });
  const thinning = grouping.clusters === undefined ? 1 : effectiveNumber(points, weights, grouping) / kish;
  const stratumOf = ([outside, inside]: readonly [Tally, Tally]) => ({
    inside: sharesOf(inside, thinning),
    outside: sharesOf(outside, thinning),
  });
  const pairs = [...strata.values()];
  const adjusted = standardizedDifference(pairs.map(stratumOf));
  const crude = standardizedDifference([
    stratumOf([sumOf(pairs.map(([outside]) => outside)), sumOf(pairs.map(([, inside]) => inside))]),
  ]);
  if (adjusted === undefined || crude === undefined) return undefined;
  const shift = crude.value === 0 ? 0 : Math.abs(adjusted.value - crude.value) / Math.abs(crude.value);
  const flag = adjusted.value * crude.value < 0 ? "sign" : shift > LARGE_SHIFT ? "shift" : undefined;
  return {
    column,
    crude: plain(crude),
    adjusted: plain(adjusted),
    shift,
    ...(flag === undefined ? {} : { flag }),
  };
}

function plain({ value, low, high, p }: Difference): Difference {
  return { value, low, high, p };
}

function noTally(): Tally {
  return { total: 0, squares: 0, promoters: 0, detractors: 0 };
}

function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      total: sum.total + one.total,
      squares: sum.squares + one.squares,
      promoters: sum.promoters + one.promoters,
      detractors: sum.detractors + one.detractors,
    }),
    noTally(),
  );
}

function sharesOf({ total, squares, promoters, detractors }: Tally, thinning: number) {
  return {
    total,
    promoterShare: total > 0 ? promoters / total : 0,
    detractorShare: total > 0 ? detractors / total : 0,
    effective: squares > 0 ? (thinning * total * total) / squares : 0,
  };
}
