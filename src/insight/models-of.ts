import type {
  DriverModel,
  FeedbackRow,
  LabelSets,
  Problem,
  ScaleModel,
  SegmentChange,
} from "../model/index.js";
import type { ChosenPeriods } from "./choose-periods.js";
import { computeDrivers } from "./compute-drivers.js";
import { computeFactorDrivers, type FactorPair } from "./compute-factor-drivers.js";
import { driverRows } from "./driver-rows.js";
import type { Limits } from "./limits.js";
import { readRoles } from "./read-roles.js";
import { type RowContext, rowContext } from "./row-context.js";
import { type RowFacts, THEME_LAYERS, type ThemeLayer } from "./row-facts.js";

/** What of the options of a summary the models need. */
export interface ModelOptions {
  readonly labels: LabelSets;
  /** Draws examples, samples and orders. Default 1. */
  readonly seed?: number;
  /** Default: all three, each a model of its own. */
  readonly layers?: readonly ThemeLayer[];
  /** Columns instead of text; the analyses may be empty. */
  readonly factors?: readonly string[];
  /** Factors that belong together as praise and complaint. */
  readonly pairs?: readonly FactorPair[];
  /** Columns whose values are compared, each with the rest. */
  readonly by?: readonly string[];
  /** Columns within whose values themes are compared, and by which a change is split. Default: those of `by`. */
  readonly strata?: readonly string[];
  /** Column that names the person, where one may answer several times: intervals allow for it. */
  readonly cluster?: string;
  readonly limits?: Partial<Limits>;
}

/** One model per layer, or one of the factors, with the segments, persons and periods that the options name. */
export function modelsOf(
  rated: readonly RowFacts[],
  options: ModelOptions,
  chosen: ChosenPeriods | undefined,
): { readonly models: readonly (DriverModel | ScaleModel)[]; readonly problems: readonly Problem[] } {
  const strata = options.strata ?? options.by ?? [];
  const { seed, limits } = options;
  const shared = {
    strata,
    ...(seed === undefined ? {} : { seed }),
    ...(limits === undefined ? {} : { limits }),
  };
  const contextOf = contexts(strata, options.cluster, chosen);
  if (options.factors !== undefined) {
    const feedback = rated.map((fact) => fact.source.feedback);
    const { model, problems } = computeFactorDrivers(feedback, options.factors, {
      ...shared,
      contextOf,
      ...(options.pairs === undefined ? {} : { pairs: options.pairs }),
    });
    return { models: model === undefined ? [] : [model], problems };
  }
  const { outcomes } = readRoles(options.labels);
  let segmentChanges: readonly SegmentChange[] | undefined;
  const models = (options.layers ?? THEME_LAYERS).flatMap((layer) => {
    const own = layer === "stages" ? { outcomes } : {};
    const found = segmentChanges === undefined ? {} : { segmentChanges };
    const rows = driverRows(rated, layer, contextOf);
    const model = computeDrivers(rows, { layer, ...own, ...shared, ...found });
    segmentChanges ??= model?.change?.segments;
    return model ?? [];
  });
  return { models, problems: [] };
}

/** What the models are told of a row: its segments, person and period. */
function contexts(
  strata: readonly string[],
  cluster: string | undefined,
  chosen: ChosenPeriods | undefined,
): (row: FeedbackRow) => RowContext {
  const rowsOf = (period: "before" | "after") =>
    new Set(chosen?.periods?.[period].rows.map((fact) => fact.source.feedback));
  const [before, after] = [rowsOf("before"), rowsOf("after")];
  return (row) =>
    rowContext(row, {
      strata,
      ...(cluster === undefined ? {} : { cluster }),
      periodOf: () => (before.has(row) ? "before" : after.has(row) ? "after" : undefined),
    });
}
