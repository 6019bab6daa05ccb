import { quantileSorted } from "simple-statistics";
import { randomPoisson } from "./random-poisson.js";
import type { RandomSource } from "./seeded-random.js";

/** What one unit (a row, a person) adds to the sums a statistic is made of. */
export interface BootstrapUnit {
  readonly places: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** How many identical units this is; default 1. */
  readonly count?: number;
  /** True where `places` are 0, 1, 2 … in order: added up without looking them up. */
  readonly isDense?: boolean;
}

/**
 * 95 % percentile intervals of statistics that are functions of sums over units: each unit is drawn as often as a Poisson
 * number says (mean 1; Hanley & MacGibbon 2006), which for ratios and regressions is the bootstrap. `statistic` gets sums
 * of length `size` and gives as many numbers each time, or undefined where such a draw has no answer. A statistic is
 * undefined where fewer than half of the draws answer.
 */
export function poissonBootstrap(
  units: readonly BootstrapUnit[],
  size: number,
  statistic: (sums: Float64Array) => readonly (number | undefined)[] | undefined,
  random: RandomSource,
  draws = 1000,
): ({ readonly low: number; readonly high: number } | undefined)[] {
  const found: number[][] = [];
  const sums = new Float64Array(size);
  for (let draw = 0; draw < draws; draw++) {
    sums.fill(0);
    for (const { places, values, count = 1, isDense } of units) {
      const times = randomPoisson(count, random);
      if (times === 0) continue;
      if (isDense) {
        addTimes(sums, values as Float64Array, times);
        continue;
      }
      for (let index = 0; index < places.length; index++) {
        const place = places[index] as number;
        sums[place] = (sums[place] as number) + times * (values[index] as number);
      }
    }
    for (const [place, value] of (statistic(sums) ?? []).entries()) {
      found[place] ??= [];
      if (value !== undefined && Number.isFinite(value)) found[place]?.push(value);
    }
  }
  return found.map((values) => {
    if (values.length * 2 < draws) return undefined;
    values.sort((a, b) => a - b);
    return { low: quantileSorted(values, 0.025), high: quantileSorted(values, 0.975) };
  });
}

/** Most of the work of a bootstrap over many rows. */
function addTimes(sums: Float64Array, values: Float64Array, times: number): void {
  for (let place = 0; place < values.length; place++)
    sums[place] = (sums[place] as number) + times * (values[place] as number);
}
