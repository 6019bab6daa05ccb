import type { LogOdds } from "../stats/log-odds-prior.js";
import type { Calibration } from "./calibrate-weights.js";
import { leastOdds } from "./least-odds.js";

/** The end of the scale of sentiment rows. */
const STRONGEST = 3;

/**
 * A weight for a word, −3 … 3 to a tenth: where the line of the known rows has the least log-odds that the interval
 * leaves, for the word is strange and the line is not. 0 where that is below `faintest`, or would turn the sign.
 */
export function proposedWeight(
  logOdds: Pick<LogOdds, "value" | "error">,
  { intercept, slope }: Calibration,
  faintest: number,
): number {
  const sign = Math.sign(logOdds.value);
  const weight = sign * intercept + slope * leastOdds(logOdds);
  return weight < faintest ? 0 : (sign * Math.round(10 * Math.min(STRONGEST, weight))) / 10;
}
