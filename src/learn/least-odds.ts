import type { LogOdds } from "../stats/log-odds-prior.js";
import { NORMAL_95 } from "../stats/normal-quantile.js";

/** How far from 0 a log-odds ratio is at least, by its 95 % interval; below 0 where the interval holds 0. */
export function leastOdds({ value, error }: Pick<LogOdds, "value" | "error">): number {
  return Math.abs(value) - NORMAL_95 * error;
}
