import type { CheckedDriver, Driver, DriverModel, DriverPolarity, LayerCheck } from "../model/index.js";
import { type CorrectedCoefficient, doubleSamplingRegression } from "../stats/double-sampling-regression.js";
import { type DoubleSampled, doubleSamplingShare } from "../stats/double-sampling-share.js";
import { effectiveNumber } from "../stats/effective-number.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { NORMAL_95 } from "../stats/normal-quantile.js";
import type { Grouping } from "../stats/sparse-design.js";
import { tQuantile } from "../stats/t-quantile.js";
import { balanceCodes } from "./balance-codes.js";
import { type CodedColumn, codedColumns } from "./coded-columns.js";
import type { CodedRow } from "./coded-row.js";
import { contribution } from "./contribution.js";
import { isCheckable } from "./draw-check.js";
import type { Limits } from "./limits.js";
import { numberClusters } from "./number-clusters.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";

export interface CorrectOptions {
  /** Least coded rows that have a theme for its coefficient to be corrected. */
  readonly least: number;
  /** Themes that are no columns of the model. */
  readonly outcomes?: ReadonlySet<string>;
  /** Columns within whose values shares are shown. */
  readonly by?: readonly string[];
  readonly limits: Limits;
}

/**
 * The model with each driver's tagging error taken into account: precision and recall in this survey, share
 * (`doubleSamplingShare`), and from `least` coded rows that have it also coefficient (`doubleSamplingRegression`; t with
 * one degree of freedom less than coded rows that have it) and contribution, beside the raw ones. The same model where
 * nothing of its layer was coded. Rows without a comment that was read have no themes, as a person would say.
 */
export function correctModel(
  model: DriverModel,
  rated: readonly RowFacts[],
  coded: readonly CodedRow[],
  options: CorrectOptions,
): DriverModel {
  const layer = model.layer as ThemeLayer;
  const sample = balanceCodes(coded, layer);
  if (sample.length === 0) return model;
  const columns = codedColumns(model, options.outcomes ?? new Set(), options.limits.columnMinimum);
  const rows = [
    ...sample,
    ...rated
      .filter((fact) => !isCheckable(fact))
      .map((fact): CodedRow => ({ fact, stratum: 0, times: 1, codes: new Map() })),
  ];
  const whole = wholeOf(rated);
  const saidOf = (fact: RowFacts) => fact.themes[layer];
  const truthOf = (row: CodedRow) => row.codes.get(layer) ?? NOTHING;
  const coefficients = model.penalty === undefined ? fitTruth() : undefined;
  const checkedOf = (driver: Driver, place: number): CheckedDriver | undefined => {
    const column = columns[place];
    if (column === undefined || column.isKnown) return undefined;
    const found = shareOf(column, () => true);
    const codedWith = sample.filter((row) => column.has(truthOf(row), row.fact)).length;
    const tagged = sample.filter((row) => column.has(saidOf(row.fact), row.fact)).length;
    const one = codedWith >= options.least ? coefficients?.get(place) : undefined;
    const counts = { coded: codedWith, tagged };
    if (one === undefined || driver.coefficient === undefined) return { ...counts, ...found };
    const quantile = tQuantile(0.975, codedWith - 1);
    const half = quantile * one.error * Math.sqrt(designEffect(column));
    const { value, low, high } = found.share;
    const shareError = (high - low) / 2 / NORMAL_95;
    const shareEffective = shareError > 0 ? (value * (1 - value)) / shareError ** 2 : whole.kish;
    return {
      ...counts,
      ...found,
      coefficient: { value: one.value, low: one.value - half, high: one.value + half },
      contribution: contribution(one.value, half, quantile, value, shareEffective),
    };
  };
  const check: LayerCheck = {
    coded: sample.length,
    of: rated.filter(isCheckable).length,
    least: options.least,
    ...(options.by === undefined || options.by.length === 0 ? {} : { groups: groupsOf(options.by) }),
  };
  return {
    ...model,
    drivers: model.drivers.map((driver, place) => {
      const checked = checkedOf(driver, place);
      return checked === undefined ? driver : { ...driver, checked };
    }),
    tagCheck: check,
  };

  function fitTruth(): ReadonlyMap<number, CorrectedCoefficient> {
    const inModel = columns.flatMap((column, place) => {
      const driver = model.drivers[place];
      return column === undefined || driver?.coefficient === undefined
        ? []
        : [{ column, place, raw: driver.coefficient.value }];
    });
    const flags = (has: (column: CodedColumn, row: CodedRow) => boolean) =>
      inModel.map(({ column, place }) => ({
        name: String(place),
        values: Uint8Array.from(rows, (row) => Number(has(column, row))),
      }));
    const found = doubleSamplingRegression(
      {
        response: rows.map(({ fact }) => 100 * netPromoterPoints(fact.rating as number)),
        truth: flags((column, row) => column.has(truthOf(row), row.fact)),
        said: flags((column, row) => column.has(saidOf(row.fact), row.fact)),
        weights: rows.map(({ fact }) => fact.weight),
        times: rows.map(({ times }) => times),
        strata: rows.map(({ stratum }) => stratum),
      },
      inModel.map(({ raw }) => raw),
    );
    return new Map([...found].map(([at, one]) => [(inModel[at] as { readonly place: number }).place, one]));
  }

  function shareOf(column: CodedColumn, include: (fact: RowFacts) => boolean) {
    let [total, said] = [0, 0];
    const flags = new Uint8Array(rated.length);
    for (const [row, fact] of rated.entries()) {
      if (!include(fact)) continue;
      total += fact.weight;
      if (!column.has(saidOf(fact), fact)) continue;
      said += fact.weight;
      flags[row] = 1;
    }
    const items = rows
      .filter((row) => include(row.fact))
      .map((row): DoubleSampled => {
        const truth = column.has(truthOf(row), row.fact) ? 1 : 0;
        return {
          truth,
          said: column.has(saidOf(row.fact), row.fact) ? 1 : 0,
          weight: row.fact.weight,
          times: row.times,
          stratum: row.stratum,
        };
      });
    const effective = effectiveNumber(flags, whole.weights, whole.grouping, (row) =>
      include(rated[row] as RowFacts),
    );
    return doubleSamplingShare(items, total > 0 ? said / total : 0, effective);
  }

  /** How much wider intervals are as the answers of one person are alike. */
  function designEffect(column: CodedColumn): number {
    if (whole.grouping.clusters === undefined) return 1;
    const flags = Uint8Array.from(rated, (fact) => Number(column.has(saidOf(fact), fact)));
    return Math.max(1, whole.kish / effectiveNumber(flags, whole.weights, whole.grouping));
  }

  function groupsOf(by: readonly string[]): NonNullable<LayerCheck["groups"]> {
    return by.flatMap((column) => {
      const valueIn = (fact: RowFacts) => fact.source.feedback.fields.get(column)?.trim() ?? "";
      const values = [...new Set(rated.map(valueIn))].filter((value) => value !== "").sort();
      return values.flatMap((value) => {
        const include = (fact: RowFacts) => valueIn(fact) === value;
        const own = sample.filter((row) => include(row.fact)).length;
        if (own < options.limits.indicativeBelow) return [];
        return {
          column,
          value,
          n: rated.filter(include).length,
          coded: own,
          shares: model.drivers.flatMap((driver, place) => {
            const themes = columns[place];
            if (themes === undefined || driver.role !== "theme") return [];
            const inside = rated.filter(include);
            const raw = sumOf(inside.filter((fact) => themes.has(saidOf(fact), fact))) / sumOf(inside);
            const { share } = shareOf(themes, include);
            const { label, polarity } = driver;
            return { label, ...(polarity === undefined ? {} : { polarity }), raw, share };
          }),
        };
      });
    });
  }
}

const NOTHING: ReadonlyMap<string, DriverPolarity> = new Map();

function wholeOf(rated: readonly RowFacts[]) {
  const weights = rated.map(({ weight }) => weight);
  const clusters = numberClusters(rated.map(({ cluster }) => cluster));
  const grouping: Grouping = clusters === undefined ? {} : { clusters };
  return { weights, grouping, kish: effectiveNumber(weights, weights) };
}

function sumOf(facts: readonly RowFacts[]): number {
  return facts.reduce((sum, { weight }) => sum + weight, 0);
}
