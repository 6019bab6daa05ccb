import type { Driver, DriverModel, SegmentChange, SummaryPart } from "../model/index.js";
import type { Periods } from "./choose-periods.js";
import { computeDrivers } from "./compute-drivers.js";
import { driverRows } from "./driver-rows.js";
import type { Limits } from "./limits.js";
import type { Roles } from "./read-roles.js";
import { rowContext } from "./row-context.js";
import { type RowFacts, THEME_LAYERS } from "./row-facts.js";

export interface PartModelOptions {
  readonly roles: Pick<Roles, "outcomes">;
  readonly limits: Limits;
  /** Columns within whose values themes are compared, and by which a change is split. */
  readonly strata: readonly string[];
  /** The two periods that are compared. */
  readonly periods: Periods | undefined;
}

/** One model per layer over the rows of a part, with its segments and periods, and the examples it keeps. */
export function partModels(
  part: SummaryPart,
  base: readonly RowFacts[],
  { roles, limits, strata, periods }: PartModelOptions,
): DriverModel[] {
  const [before, after] = [new Set(periods?.before.rows), new Set(periods?.after.rows)];
  // Rows alike share their cells with others of another date: only the fact itself tells the period.
  const contextOf = (feedback: RowFacts["source"]["feedback"], fact: RowFacts) =>
    rowContext(feedback, {
      strata,
      periodOf: () => (before.has(fact) ? "before" : after.has(fact) ? "after" : undefined),
    });
  let segmentChanges: readonly SegmentChange[] | undefined;
  return THEME_LAYERS.flatMap((layer) => {
    const outcomes = layer === "stages" ? roles.outcomes : new Set<string>();
    const rows = driverRows(base, layer, contextOf);
    const found = segmentChanges === undefined ? {} : { segmentChanges };
    const model = computeDrivers(rows, { layer, outcomes, strata, seed: part.seed, limits, ...found });
    segmentChanges ??= model?.change?.segments;
    return model === undefined ? [] : [withExamples(model, part)];
  });
}

/** The examples that the part keeps for each theme; pooled columns have none of their own. */
function withExamples(model: DriverModel, part: SummaryPart): DriverModel {
  const kept = new Map(part.examples.map((group) => [group.group, group.kept.map(({ item }) => item)]));
  const examplesOf = ({ role, label, polarity }: Driver): readonly string[] => {
    if (role === "no-comment") return kept.get("comment/none") ?? [];
    if (role === "language-not-read") return kept.get("comment/not-read") ?? [];
    return role === "theme" ? (kept.get(`${model.layer}/${label}/${polarity}`) ?? []) : [];
  };
  return { ...model, drivers: model.drivers.map((driver) => ({ ...driver, examples: examplesOf(driver) })) };
}
