import type { BootstrapUnit } from "../stats/poisson-bootstrap.js";
import type { Limits } from "./limits.js";

/** Numbers added up in all, from which draws become fewer, and the fewest: their percentiles are good to a tenth of the width. */
const MOST_WORK = 100_000_000;
const FEWEST = 300;

/** Draws of a bootstrap over these units: as many as the limits say, fewer where each costs much. */
export function bootstrapDraws(units: readonly BootstrapUnit[], { resamples }: Limits): number {
  const work = units.reduce((sum, { places }) => sum + places.length, 0);
  return Math.min(resamples, Math.max(FEWEST, Math.round(MOST_WORK / Math.max(1, work))));
}
