import type { Driver, DriverModel, Nps, Problem } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { type LeastSquares, leastSquares } from "../stats/least-squares.js";
import { linearCombination } from "../stats/linear-combination.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { tQuantile } from "../stats/t-quantile.js";
import { arrangeColumns } from "./arrange-columns.js";
import { computeNps } from "./compute-nps.js";
import { contribution } from "./contribution.js";
import { describeGroup } from "./describe-group.js";
import { drawExamples } from "./draw-examples.js";
import { columnName, type DriverColumn, type DriverSample } from "./driver-column.js";
import type { Limits } from "./limits.js";
import { type Importance, measureImportance } from "./measure-importance.js";
import { sentimentFit } from "./sentiment-fit.js";
import { type TestedTheme, testContrasts } from "./test-contrasts.js";

export interface DriverFitOptions {
  readonly layer: string;
  readonly seed: number;
  readonly limits: Limits;
}

/**
 * What goes with the score: weighted least squares of 100·{+1, 0, −1} on 0/1 columns, HC3. Intercept + Σ contribution is
 * the NPS exactly (all in NPS points). Undefined with fewer rows than may say anything.
 */
export function fitDriverModel(
  sample: DriverSample,
  columns: readonly DriverColumn[],
  { layer, seed, limits }: DriverFitOptions,
): DriverModel | undefined {
  const rows = sample.ratings.length;
  if (rows < limits.suppressBelow) return undefined;
  const arranged = arrangeColumns(columns, rows, limits);
  const points = sample.ratings.map((rating) => 100 * netPromoterPoints(rating));
  const design = arranged.model.map((column) => ({
    name: columnName(column),
    values: column.flags.map(Number),
  }));
  const fit = leastSquares(points, design, sample.weights);
  if (fit === undefined) return undefined;
  const places = new Map(fit.names.map((name, index) => [name, index + 1]));
  const inModel = arranged.model.filter((column) => places.has(columnName(column)));
  const repeated = arranged.model.filter((column) => !places.has(columnName(column)));
  const importance = new Map<string, Importance>();
  const measured = measureImportance(
    inModel.map((column) => column.flags.map(Number)),
    sample.ratings,
    sample.weights,
  );
  for (const [index, column] of inModel.entries())
    importance.set(columnName(column), measured[index] as Importance);

  const effective = effectiveWeight(sample.weights);
  const drivers = [
    ...inModel.map((column) => modelled(column, places.get(columnName(column)) as number)),
    ...[...repeated, ...arranged.beside].map((column) => described(column)),
  ];
  const tested = drivers.filter((driver) => driver.p !== undefined);
  const adjusted = benjaminiHochberg(tested.map((driver) => driver.p as number));
  const themes = tested
    .filter((driver) => driver.role === "theme" && driver.polarity !== undefined)
    .map((driver): TestedTheme => {
      const name = columnName(driver);
      return {
        name,
        place: places.get(name) as number,
        polarity: driver.polarity as NonNullable<Driver["polarity"]>,
        share: driver.share,
      };
    });
  const { equality, contrasts } = testContrasts(fit, themes);
  const baseline = observedBaseline(sample, inModel, limits);
  return {
    layer,
    intercept: interceptOf(fit),
    ...(baseline === undefined ? {} : { observedBaseline: baseline }),
    r2: fit.r2,
    sumOfContributions: fit.coefficients.reduce(
      (sum, value, place) => sum + value * (fit.means[place] as number),
      0,
    ),
    equality,
    ...sentimentFit(sample, points, design),
    drivers: drivers
      .map((driver): Driver => {
        const q = adjusted[tested.indexOf(driver)];
        const contrast = contrasts.get(columnName(driver));
        return {
          ...driver,
          ...(q === undefined ? {} : { q }),
          ...(contrast === undefined ? {} : { contrast }),
        };
      })
      .sort(byContribution),
    outcomes: [],
    problems: [...arranged.problems, ...aliasProblems(fit, repeated)],
  };

  function described(column: DriverColumn): Driver {
    const { differenceHalfWidth: _, ...group } = describeGroup(sample, column, limits);
    return { ...labelled(column), ...group, examples: examplesOf(column) };
  }

  function modelled(column: DriverColumn, place: number): Driver {
    const { differenceHalfWidth, ...group } = describeGroup(sample, column, limits);
    const driver = { ...labelled(column), ...group, examples: examplesOf(column) };
    const normal = group.reliability === "normal";
    const estimate = linearCombination(fit as LeastSquares, unit(fit as LeastSquares, place));
    const quantile = tQuantile(0.975, (fit as LeastSquares).degrees);
    // HC3 is too narrow on a handful of mentions; there the wider of the two is shown and nothing is tested.
    const half = Math.max(quantile * estimate.error, normal ? 0 : (differenceHalfWidth ?? 0));
    return {
      ...driver,
      coefficient: { value: estimate.value, low: estimate.value - half, high: estimate.value + half },
      contribution: contribution(estimate.value, half, quantile, group.share, effective),
      importance: importance.get(columnName(column)) as Importance,
      ...(normal ? { p: estimate.p } : {}),
    };
  }

  function examplesOf(column: DriverColumn): readonly string[] {
    if (column.role === "no-comment" || column.mentions < limits.suppressBelow) return [];
    return drawExamples(
      sample.ids.filter((_, index) => column.flags[index] === true),
      seed,
      layer,
      columnName(column),
    );
  }
}

function labelled(column: DriverColumn): Pick<Driver, "label" | "polarity" | "role"> {
  const { label, role, polarity } = column;
  return { label, role, ...(polarity === undefined ? {} : { polarity }) };
}

function unit(fit: LeastSquares, place: number): number[] {
  return fit.coefficients.map((_, index) => (index === place ? 1 : 0));
}

function interceptOf(fit: LeastSquares): DriverModel["intercept"] {
  const { value, low, high } = linearCombination(fit, unit(fit, 0));
  return { value, low, high };
}

/** The observed NPS of the rows whose fitted NPS is the intercept. */
function observedBaseline(
  sample: DriverSample,
  columns: readonly DriverColumn[],
  limits: Limits,
): Nps | undefined {
  const rows = sample.ratings.map((_, index) => index);
  const plain = rows.filter((index) => columns.every((column) => column.flags[index] !== true));
  if (plain.length < limits.suppressBelow) return undefined;
  return computeNps(
    plain.map((index) => sample.ratings[index] as number),
    plain.map((index) => sample.weights[index] as number),
  );
}

function effectiveWeight(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (total * total) / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

function aliasProblems(fit: LeastSquares, repeated: readonly DriverColumn[]): Problem[] {
  const names = new Set(repeated.map(columnName));
  return fit.aliased
    .filter(({ name }) => names.has(name))
    .map(({ name, of }) => ({
      code: "drivers/repeats",
      message:
        of.length === 0
          ? `${name} does not vary among these rows; it is not in the model`
          : `${name} says the same as ${of.join(", ")} together; it is not in the model, its part is in theirs`,
    }));
}

function byContribution(left: Driver, right: Driver): number {
  const size = (driver: Driver) => Math.abs(driver.contribution?.value ?? -1);
  const known = Number(right.contribution !== undefined) - Number(left.contribution !== undefined);
  return known || size(right) - size(left) || right.mentions - left.mentions;
}
