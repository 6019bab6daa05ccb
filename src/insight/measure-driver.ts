import type { Driver } from "../model/index.js";
import { effectiveNumber } from "../stats/effective-number.js";
import type { LeastSquares } from "../stats/least-squares.js";
import { tQuantile } from "../stats/t-quantile.js";
import { coefficientEstimate } from "./coefficient-estimate.js";
import { contribution } from "./contribution.js";
import { describeGroup } from "./describe-group.js";
import type { DriverColumn, DriverSample } from "./driver-column.js";
import type { Limits } from "./limits.js";

/** A driver before what needs the whole model (q, contrast) or a seed (examples). */
export type Measured = Omit<Driver, "q" | "contrast" | "examples">;

/** A column that is shown beside the model: who mentions it, their NPS, and the simple impact. */
export function measureBeside(sample: DriverSample, column: DriverColumn, limits: Limits): Measured {
  const { differenceHalfWidth: _, ...group } = describeGroup(sample, column, limits);
  return { ...labelled(column), ...group };
}

/**
 * A column of the model, its coefficient at `place`, its contribution coefficient × share. HC3 is too narrow on a handful
 * of mentions: there the wider of it and the adjusted Wald interval of the plain difference is shown, and no p.
 */
export function measureDriver(
  sample: DriverSample,
  column: DriverColumn,
  fit: LeastSquares,
  place: number,
  limits: Limits,
): Measured {
  const { differenceHalfWidth = 0, ...group } = describeGroup(sample, column, limits);
  const normal = group.reliability === "normal";
  const { value, error, p } = coefficientEstimate(fit, place);
  const quantile = tQuantile(0.975, fit.degrees);
  const half = Math.max(quantile * error, normal ? 0 : differenceHalfWidth);
  const effective = effectiveNumber(column.flags, sample.weights, sample.grouping);
  return {
    ...labelled(column),
    ...group,
    coefficient: { value, low: value - half, high: value + half },
    contribution: contribution(value, half, quantile, fit.means[place] as number, effective),
    ...(normal ? { p } : {}),
  };
}

function labelled({ label, role, polarity }: DriverColumn): Pick<Driver, "label" | "polarity" | "role"> {
  return { label, role, ...(polarity === undefined ? {} : { polarity }) };
}
