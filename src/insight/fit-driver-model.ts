import type { Driver, DriverModel, Nps } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { type LeastSquares, leastSquares } from "../stats/least-squares.js";
import { arrangeColumns } from "./arrange-columns.js";
import { coefficientEstimate } from "./coefficient-estimate.js";
import { computeNps } from "./compute-nps.js";
import { drawExamples } from "./draw-examples.js";
import { columnName, type DriverColumn, type DriverSample } from "./driver-column.js";
import { effectiveNumber } from "./group-part.js";
import type { Limits } from "./limits.js";
import { type Measured, measureBeside, measureDriver } from "./measure-driver.js";
import { measureImportance } from "./measure-importance.js";
import { repeatProblems } from "./repeat-problems.js";
import { sentimentFit } from "./sentiment-fit.js";
import { type TestedTheme, testContrasts } from "./test-contrasts.js";

export interface DriverFitOptions {
  readonly layer: string;
  readonly seed: number;
  readonly limits: Limits;
}

/**
 * What goes with the score: weighted least squares of 100·{+1, 0, −1} on 0/1 columns, HC3. Intercept + Σ contribution is
 * the NPS exactly (all in NPS points). Drivers with a coefficient first, the largest contribution first. Undefined with
 * fewer rows than may say anything, or no more than coefficients.
 */
export function fitDriverModel(
  sample: DriverSample,
  columns: readonly DriverColumn[],
  { layer, seed, limits }: DriverFitOptions,
): DriverModel | undefined {
  const rows = sample.ratings.length;
  if (rows < limits.suppressBelow) return undefined;
  const arranged = arrangeColumns(columns, rows, limits);
  const design = arranged.model.map((column) => ({
    name: columnName(column),
    values: column.flags.map(Number),
  }));
  const fit = leastSquares(sample.points, design, sample.weights);
  if (fit === undefined) return undefined;

  const inModel = fit.kept.map((index) => arranged.model[index] as DriverColumn);
  const beside = [...arranged.model.filter((column) => !inModel.includes(column)), ...arranged.beside];
  const effective = effectiveNumber(sample.weights.map((weight) => ({ weight })));
  const importance = measureImportance(
    fit.kept.map((index) => design[index]?.values ?? []),
    sample.ratings,
    sample.weights,
  );
  const measured = inModel.map((column, index): Measured => {
    const driver = measureDriver(sample, column, fit, index + 1, effective, limits);
    return { ...driver, importance: importance[index] as (typeof importance)[number] };
  });
  const { equality, contrasts } = testContrasts(fit, testedThemes(measured));
  const tested = measured.filter((driver) => driver.p !== undefined);
  const adjusted = benjaminiHochberg(tested.map((driver) => driver.p as number));
  const finish = (driver: Measured, index: number): Driver => {
    const q = adjusted[tested.indexOf(driver)];
    const contrast = contrasts.get(index + 1);
    return {
      ...driver,
      ...(q === undefined ? {} : { q }),
      ...(contrast === undefined ? {} : { contrast }),
      examples: examplesOf(sample, inModel[index] as DriverColumn, layer, seed, limits),
    };
  };
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
    ...sentimentFit(sample, design),
    drivers: [
      ...measured.map(finish).sort(byContribution),
      ...beside.map((column) => ({
        ...measureBeside(sample, column, limits),
        examples: examplesOf(sample, column, layer, seed, limits),
      })),
    ],
    outcomes: [],
    problems: [...arranged.problems, ...repeatProblems(fit)],
  };
}

/** Only themes with mentions enough to have a p are tested against each other. */
function testedThemes(drivers: readonly Measured[]): TestedTheme[] {
  return drivers.flatMap(({ role, polarity, p, share }, index) =>
    role === "theme" && polarity !== undefined && p !== undefined
      ? { place: index + 1, polarity, share }
      : [],
  );
}

function interceptOf(fit: LeastSquares): DriverModel["intercept"] {
  const { value, low, high } = coefficientEstimate(fit, 0);
  return { value, low, high };
}

/** The observed NPS of the rows whose fitted NPS is the intercept. */
function observedBaseline(
  { ratings, weights }: DriverSample,
  columns: readonly DriverColumn[],
  limits: Limits,
): Nps | undefined {
  const isPlain = (_: number, index: number) => columns.every((column) => column.flags[index] !== true);
  const plain = ratings.filter(isPlain);
  return plain.length < limits.suppressBelow ? undefined : computeNps(plain, weights.filter(isPlain));
}

/** Examples show comments; where there is none, or the group is too small, there are none. */
function examplesOf(
  sample: DriverSample,
  column: DriverColumn,
  layer: string,
  seed: number,
  limits: Limits,
): readonly string[] {
  if (column.role === "no-comment" || column.mentions < limits.suppressBelow) return [];
  const ids = sample.ids.filter((_, index) => column.flags[index] === true);
  return drawExamples(ids, seed, layer, columnName(column));
}

function byContribution(left: Driver, right: Driver): number {
  const size = (driver: Driver) => Math.abs(driver.contribution?.value ?? 0);
  return size(right) - size(left);
}
