import type { Driver, DriverModel, Nps, Problem, SegmentChange } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { effectiveNumber } from "../stats/effective-number.js";
import { type LeastSquares, leastSquares } from "../stats/least-squares.js";
import { netPromoterCounts } from "../stats/net-promoter-counts.js";
import { arrangeColumns } from "./arrange-columns.js";
import { changeBySegment } from "./change-by-segment.js";
import { changeByTheme } from "./change-by-theme.js";
import { checkModel } from "./check-model.js";
import { choosePenalty } from "./choose-penalty.js";
import { coefficientEstimate } from "./coefficient-estimate.js";
import { npsOfCounts } from "./compute-nps.js";
import { describeThemes } from "./describe-themes.js";
import { drawExamples } from "./draw-examples.js";
import { columnName, type DriverColumn, type DriverSample } from "./driver-column.js";
import type { Limits } from "./limits.js";
import { type Measured, measureBeside, measureDriver } from "./measure-driver.js";
import { measureImportance } from "./measure-importance.js";
import { modelThemes } from "./model-themes.js";
import { repeatProblems } from "./repeat-problems.js";
import { type SampleTone, sentimentFit } from "./sentiment-fit.js";
import { shareImportance } from "./share-importance.js";
import { type TestedTheme, testContrasts } from "./test-contrasts.js";

export interface DriverFitOptions {
  readonly layer: string;
  readonly seed: number;
  readonly limits: Limits;
  /** Columns whose values are in the sample's strata. */
  readonly strata: readonly string[];
  /** The change by segment, where another layer over the same rows has found it. */
  readonly segmentChanges?: readonly SegmentChange[];
  readonly tone?: SampleTone;
}

/** With fewer rows for each column than this many times the least, coefficients are shrunk. */
const ROOM = 1.5;

/**
 * What goes with the score: weighted least squares of 100·{+1, 0, −1} on 0/1 columns, HC3. Intercept + Σ contribution is
 * the NPS exactly (all in NPS points). Where columns are many for the rows the coefficients are shrunk (ridge), and it is
 * said. Drivers with a coefficient first, the largest contribution first. Undefined with fewer rows than may say
 * anything, or no more than coefficients.
 */
export function fitDriverModel(
  sample: DriverSample,
  columns: readonly DriverColumn[],
  { layer, seed, limits, strata, segmentChanges, tone }: DriverFitOptions,
): DriverModel | undefined {
  if (sample.people < limits.suppressBelow) return undefined;
  const { points, weights, grouping } = sample;
  const arranged = arrangeColumns(columns, sample.counts, limits);
  const design = arranged.model.map((column) => ({ name: columnName(column), values: column.flags }));
  const isShrunk = design.length > 1 && sample.people < ROOM * limits.rowsPerColumn * design.length;
  const penalty = isShrunk ? choosePenalty(sample, design) : 0;
  const fit = leastSquares(points, design, weights, grouping, penalty);
  if (fit === undefined) return undefined;

  const inModel = fit.kept.map((index) => arranged.model[index] as DriverColumn);
  const fitted = inModel.map((column) => ({ name: columnName(column), values: column.flags }));
  const beside = [...arranged.model.filter((column) => !inModel.includes(column)), ...arranged.beside];
  const effective = effectiveNumber(points, weights, grouping);
  const importance = measureImportance(
    inModel.map((column) => column.flags),
    sample.ratings,
    weights,
    grouping,
  );
  const measured = inModel.map((column, index): Measured => {
    const { p, ...driver } = measureDriver(sample, column, fit, index + 1, limits);
    return {
      ...driver,
      ...(p === undefined || isShrunk ? {} : { p }),
      importance: importance.columns[index] as { johnson: number },
    };
  });
  const driverAt = (place: number): Partial<Measured> => measured[place - 1] ?? {};
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
  const themes = modelThemes(inModel, beside);
  const baseline = observedBaseline(sample, inModel, limits);
  const check = checkModel(sample, fitted, measured);
  const change = changeByTheme(sample, inModel, fitted, { layer, seed, limits });
  const segments =
    segmentChanges ??
    strata.flatMap((column, at) => changeBySegment(sample, column, at, { seed, limits }) ?? []);
  return {
    layer,
    intercept: interceptOf(fit),
    ...(baseline === undefined ? {} : { observedBaseline: baseline }),
    r2: fit.r2,
    sumOfContributions: fit.coefficients.reduce(
      (sum, value, place) => sum + value * (fit.means[place] as number),
      0,
    ),
    ...(isShrunk ? { penalty } : {}),
    equality,
    ...sentimentFit(sample, tone, design),
    drivers: [
      ...measured.map(finish).sort(byContribution),
      ...beside.map((column) => ({
        ...measureBeside(sample, column, limits),
        examples: examplesOf(sample, column, layer, seed, limits),
      })),
    ],
    outcomes: [],
    themes: describeThemes(sample, themes, fitted, { layer, seed, limits, strata, driverAt, isShrunk }),
    ...(inModel.length === 0
      ? {}
      : {
          importance: shareImportance(importance, themes, {
            layer,
            seed,
            effective,
            contributionAt: (place) => driverAt(place).contribution?.value ?? 0,
          }),
        }),
    ...(check === undefined || inModel.length === 0 ? {} : { check }),
    ...(change === undefined ? {} : { change: { themes: change, segments } }),
    problems: [
      ...arranged.problems,
      ...repeatProblems(fit),
      ...shrunk(isShrunk, sample.people, design.length, ROOM * limits.rowsPerColumn),
    ],
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
  { ratings, weights, grouping }: DriverSample,
  columns: readonly DriverColumn[],
  limits: Limits,
): Nps | undefined {
  const isPlain = (index: number) => columns.every((column) => column.flags[index] !== 1);
  const counts = netPromoterCounts(ratings, weights, isPlain, grouping);
  if (counts === undefined) return undefined;
  const nps = npsOfCounts(counts);
  return nps.n < limits.suppressBelow ? undefined : nps;
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
  return drawExamples(idsOf(sample, column.flags), seed, layer, columnName(column));
}

function* idsOf(sample: DriverSample, flags: Uint8Array): Generator<string> {
  for (let row = 0; row < flags.length; row++) if (flags[row]) yield* sample.ids[row] ?? [];
}

function byContribution(left: Driver, right: Driver): number {
  const size = (driver: Driver) => Math.abs(driver.contribution?.value ?? 0);
  return size(right) - size(left);
}

function shrunk(isShrunk: boolean, rows: number, columns: number, least: number): Problem[] {
  if (!isShrunk) return [];
  return [
    {
      code: "drivers/shrunk",
      message: `${columns} columns for ${rows} rows are many (fewer than ${least} rows for each), so coefficients are shrunk towards 0 (ridge); their intervals do not count the shrinking, and there are no p`,
      hint: "more rows, or fewer columns",
    },
  ];
}
