import type { ChangePart, ThemeChange } from "../model/index.js";
import { deriveSeed } from "../stats/derive-seed.js";
import { oaxacaBlinder } from "../stats/oaxaca-blinder.js";
import { poissonBootstrap } from "../stats/poisson-bootstrap.js";
import { regressionUnits, type SolvedPart } from "../stats/regression-units.js";
import { seededRandom } from "../stats/seeded-random.js";
import { type LeastSquaresColumn, sparseDesign } from "../stats/sparse-design.js";
import { bootstrapDraws } from "./bootstrap-draws.js";
import { changePart } from "./change-part.js";
import type { DriverColumn, DriverSample } from "./driver-column.js";
import type { Limits } from "./limits.js";

/**
 * The change of the NPS between the two periods of a sample, split by a model of each with the same columns (Oaxaca–Blinder).
 * Undefined where a period has too few rows, or there are no periods.
 */
export function changeByTheme(
  sample: DriverSample,
  columns: readonly DriverColumn[],
  design: readonly LeastSquaresColumn[],
  options: { readonly layer: string; readonly seed: number; readonly limits: Limits },
): ThemeChange | undefined {
  const inPeriod = (period: "before" | "after") =>
    Float64Array.from(sample.counts, (count, row) => (sample.periods[row] === period ? count : 0));
  const counts = { before: inPeriod("before"), after: inPeriod("after") };
  const people = (period: "before" | "after") => counts[period].reduce((sum, count) => sum + count, 0);
  if (
    Math.min(people("before"), people("after")) < Math.max(options.limits.suppressBelow, columns.length + 2)
  )
    return undefined;

  const both = Float64Array.from(counts.before, (count, row) => count + (counts.after[row] as number));
  const used = Array.from(both.keys()).filter(
    (row) => (both[row] as number) > 0 && (sample.weights[row] as number) > 0,
  );
  const rows = sparseDesign(sample.points, design, sample.weights, { ...sample.grouping, counts: both });
  const random = seededRandom(deriveSeed(options.seed, options.layer, "change"));
  const { units, size, solve } = regressionUnits(rows, random, 2, (row) =>
    sample.periods[used[row] as number] === "before" ? 0 : 1,
  );
  const split = (sums: Float64Array) => {
    const [before, after] = [solve(sums, 0), solve(sums, 1)];
    return before && after ? decompose(before, after, columns.length) : undefined;
  };
  const whole = new Float64Array(size);
  for (const { places, values, count = 1 } of units)
    for (let index = 0; index < places.length; index++)
      whole[places[index] as number] =
        (whole[places[index] as number] as number) + count * (values[index] as number);
  const [before, after] = [solve(whole, 0), solve(whole, 1)];
  const found = split(whole);
  if (found === undefined || before === undefined || after === undefined) return undefined;
  const drawn = poissonBootstrap(units, size, split, random, bootstrapDraws(units, options.limits));
  const part = (place: number): ChangePart => changePart(found[place] as number, drawn[place]);
  const has = (model: SolvedPart, index: number) => !Number.isNaN(model.coefficients[index + 1] as number);
  const mentionsIn = (column: DriverColumn, period: "before" | "after") =>
    counts[period].reduce((sum, count, row) => sum + (column.flags[row] ? count : 0), 0);
  return {
    levels: {
      before: { score: before.mean, n: people("before") },
      after: { score: after.mean, n: people("after") },
    },
    difference: part(0),
    baseline: part(1),
    frequency: part(2),
    severity: part(3),
    columns: columns.map((column, index) => ({
      label: column.label,
      ...(column.polarity === undefined ? {} : { polarity: column.polarity }),
      role: column.role,
      before: { mentions: mentionsIn(column, "before"), share: before.means[index + 1] as number },
      after: { mentions: mentionsIn(column, "after"), share: after.means[index + 1] as number },
      frequency: part(FIXED + 2 * index),
      severity: part(FIXED + 2 * index + 1),
      kind: has(before, index) === has(after, index) ? "both" : has(after, index) ? "new" : "lost",
    })),
  };
}

/** Numbers before those of the columns: difference, baseline, frequency, severity. */
const FIXED = 4;

function decompose(before: SolvedPart, after: SolvedPart, columns: number): number[] {
  const inModel = (model: SolvedPart, index: number) => {
    const coefficient = model.coefficients[index + 1] as number;
    const mean = model.means[index + 1] as number;
    return Number.isNaN(coefficient) ? { mean } : { mean, coefficient };
  };
  const { baseline, columns: parts } = oaxacaBlinder(
    [before.coefficients[0] as number, after.coefficients[0] as number],
    Array.from({ length: columns }, (_, index) => ({
      before: inModel(before, index),
      after: inModel(after, index),
    })),
  );
  return [
    after.mean - before.mean,
    baseline,
    parts.reduce((sum, { frequency }) => sum + frequency, 0),
    parts.reduce((sum, { severity }) => sum + severity, baseline),
    ...parts.flatMap(({ frequency, severity }) => [frequency, severity]),
  ];
}
