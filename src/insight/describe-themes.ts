import type { Asymmetry, Driver, Estimate, ThemeEffect } from "../model/index.js";
import { asymmetryIndex } from "../stats/asymmetry-index.js";
import { deriveSeed } from "../stats/derive-seed.js";
import { netPromoterInterval } from "../stats/net-promoter-interval.js";
import { poissonBootstrap } from "../stats/poisson-bootstrap.js";
import { regressionUnits, type SolvedPart } from "../stats/regression-units.js";
import { seededRandom } from "../stats/seeded-random.js";
import { type LeastSquaresColumn, sparseDesign } from "../stats/sparse-design.js";
import { bootstrapDraws } from "./bootstrap-draws.js";
import { describeGroup } from "./describe-group.js";
import { type DriverColumn, type DriverSample, poleOf, unionFlags } from "./driver-column.js";
import type { Limits } from "./limits.js";
import type { ModelTheme } from "./model-themes.js";
import { standardizeEffect } from "./standardize-effect.js";

export interface ThemeOptions {
  readonly layer: string;
  readonly seed: number;
  readonly limits: Limits;
  /** Columns whose values are in the sample's strata. */
  readonly strata: readonly string[];
  /** What was measured of the column at each place (1 …) of the fit. */
  readonly driverAt: (place: number) => Pick<Driver, "coefficient" | "contribution">;
  /** The fit is shrunk: an ordinary one drawn again would not say how sure it is. */
  readonly isShrunk: boolean;
}

/** Beyond this an index of asymmetry has a name; a convention (domain: ±0.2). */
const CUT = 0.2;
/** Less contribution than this, in points, is no denominator. */
const LEAST_CONTRIBUTION = 0.5;

/** What the columns of each theme say together, the most often mentioned first. */
export function describeThemes(
  sample: DriverSample,
  themes: readonly ModelTheme[],
  design: readonly LeastSquaresColumn[],
  options: ThemeOptions,
): ThemeEffect[] {
  const named = themes.filter((theme) => theme.role === "theme");
  const drawn = options.isShrunk ? [] : drawThemes(sample, named, design, options);
  return named
    .map((theme, index) => describeTheme(sample, theme, drawn[index], options))
    .sort((left, right) => right.mentions - left.mentions);
}

interface Drawn {
  readonly contribution?: { readonly low: number; readonly high: number } | undefined;
  readonly index?: { readonly low: number; readonly high: number } | undefined;
  readonly weight?: { readonly low: number; readonly high: number } | undefined;
}

function describeTheme(
  sample: DriverSample,
  theme: ModelTheme,
  drawn: Drawn | undefined,
  { limits, strata, driverAt }: ThemeOptions,
): ThemeEffect {
  const flags = unionFlags(theme.columns);
  let mentions = 0;
  for (let row = 0; row < flags.length; row++) if (flags[row]) mentions += sample.counts[row] as number;
  const { impact, share, reliability } = describeGroup(sample, { flags, mentions }, limits);
  const base = { label: theme.label, mentions, share, reliability };
  if (reliability === "suppressed") return base;
  const value = theme.places.reduce((sum, place) => sum + (driverAt(place).contribution?.value ?? 0), 0);
  const contribution =
    theme.places.length === 1
      ? driverAt(theme.places[0] as number).contribution
      : theme.places.length > 0 && drawn?.contribution !== undefined
        ? { value, ...drawn.contribution }
        : undefined;
  const weight = sizesOf(theme, drawn, driverAt);
  const performance = netSentiment(sample, theme, limits);
  const asymmetry = asymmetryOf(theme, drawn, driverAt);
  const standardized = strata.flatMap((column, at) => standardizeEffect(sample, flags, column, at) ?? []);
  return {
    ...base,
    ...(impact === undefined ? {} : { impact }),
    ...(contribution === undefined ? {} : { contribution }),
    ...(weight === undefined ? {} : { weight }),
    ...(impact === undefined || contribution === undefined || Math.abs(value) < LEAST_CONTRIBUTION
      ? {}
      : { overlap: impact.value / value }),
    ...(performance === undefined ? {} : { performance }),
    ...(asymmetry === undefined ? {} : { asymmetry }),
    ...(standardized.length === 0 ? {} : { standardized }),
  };
}

/** Places in the fit of the columns of one theme that praise and that complain, where there are both. */
function polesOf({ columns, places }: ModelTheme): { positive: number; negative: number } | undefined {
  const placeOf = (pole: string) =>
    places.find((_, index) => poleOf(columns[index] as DriverColumn) === pole);
  const [positive, negative] = [placeOf("positive"), placeOf("negative")];
  return positive === undefined || negative === undefined ? undefined : { positive, negative };
}

function asymmetryOf(
  theme: ModelTheme,
  drawn: Drawn | undefined,
  driverAt: ThemeOptions["driverAt"],
): Asymmetry | undefined {
  const poles = polesOf(theme);
  if (poles === undefined || drawn?.index === undefined) return undefined;
  const [reward, penalty] = [driverAt(poles.positive).coefficient, driverAt(poles.negative).coefficient];
  if (reward === undefined || penalty === undefined) return undefined;
  const found = asymmetryIndex(reward.value, penalty.value);
  if (found === undefined) return undefined;
  // Sizes without sign pile up at the ends, where draws fall to one side of what was found.
  const low = Math.min(drawn.index.low, found.index);
  const high = Math.max(drawn.index.high, found.index);
  const kind =
    low > CUT
      ? "satisfier"
      : high < -CUT
        ? "dissatisfier"
        : low >= -CUT && high <= CUT
          ? "hybrid"
          : "undetermined";
  return { reward, penalty, range: found.range, index: { value: found.index, low, high }, kind, cut: CUT };
}

/** Praise and complaint of one theme cancel in its contribution: here they do not. */
function sizesOf(
  theme: ModelTheme,
  drawn: Drawn | undefined,
  driverAt: ThemeOptions["driverAt"],
): Estimate | undefined {
  if (drawn?.weight === undefined || theme.places.length === 0) return undefined;
  const value = theme.places.reduce(
    (sum, place) => sum + Math.abs(driverAt(place).contribution?.value ?? 0),
    0,
  );
  // Sizes without sign pile up at zero, where draws fall to one side of what was found.
  return { value, low: Math.min(drawn.weight.low, value), high: Math.max(drawn.weight.high, value) };
}

/** Intervals of each theme's contribution, index and weight, all from the same draws. */
function drawThemes(
  sample: DriverSample,
  themes: readonly ModelTheme[],
  design: readonly LeastSquaresColumn[],
  { layer, seed, limits }: ThemeOptions,
): Drawn[] {
  if (!themes.some((theme) => theme.places.length > 1)) return [];
  const random = seededRandom(deriveSeed(seed, layer, "themes"));
  const rows = sparseDesign(sample.points, design, sample.weights, sample.grouping);
  const { units, size, solve } = regressionUnits(rows, random);
  const statistic = (sums: Float64Array) => {
    const fit = solve(sums);
    return (
      fit &&
      themes.flatMap((theme) => [contributionIn(fit, theme), indexIn(fit, theme), weightIn(fit, theme)])
    );
  };
  const found = poissonBootstrap(units, size, statistic, random, bootstrapDraws(units, limits));
  return themes.map((_, index) => ({
    contribution: found[3 * index],
    index: found[3 * index + 1],
    weight: found[3 * index + 2],
  }));
}

function contributionIn(fit: SolvedPart, { places }: ModelTheme): number {
  return places.reduce((sum, place) => sum + contributionAt(fit, place), 0);
}

function weightIn(fit: SolvedPart, { places }: ModelTheme): number {
  return places.reduce((sum, place) => sum + Math.abs(contributionAt(fit, place)), 0);
}

/** A column that a draw lacks contributes nothing to it. */
function contributionAt({ coefficients, means }: SolvedPart, place: number): number {
  return Number.isNaN(coefficients[place]) ? 0 : (coefficients[place] as number) * (means[place] as number);
}

function indexIn({ coefficients }: SolvedPart, theme: ModelTheme): number | undefined {
  const poles = polesOf(theme);
  if (poles === undefined) return undefined;
  return asymmetryIndex(coefficients[poles.positive] as number, coefficients[poles.negative] as number)
    ?.index;
}

/** 100·(positive − negative)/(both), of those who evaluate the theme one way. */
function netSentiment(sample: DriverSample, theme: ModelTheme, limits: Limits): Estimate | undefined {
  const sums = { positive: 0, negative: 0, squares: 0, people: 0 };
  for (const pole of ["positive", "negative"] as const) {
    const columns = theme.columns.filter((column) => poleOf(column) === pole);
    if (columns.length === 0) return undefined;
    const flags = unionFlags(columns);
    for (let row = 0; row < flags.length; row++) {
      if (!flags[row]) continue;
      const weight = sample.weights[row] as number;
      const count = sample.counts[row] as number;
      sums[pole] += weight * count;
      sums.squares += weight * weight * count;
      sums.people += count;
    }
  }
  const total = sums.positive + sums.negative;
  if (sums.people < limits.suppressBelow || !(total > 0)) return undefined;
  return netPromoterInterval({
    promoterShare: sums.positive / total,
    detractorShare: sums.negative / total,
    effective: (total * total) / sums.squares,
  });
}
