import type {
  Change,
  DriverModel,
  EmpathyPanel,
  FailureDemand,
  Integrity,
  IntegrityUnit,
  Metric,
  NumberAndWords,
  ScaleModel,
  SegmentTable,
  ThemeSummary,
} from "../model/index.js";
import { verdictOf } from "./number-and-words.js";

/** What of a report is tested: differences with a p. */
export interface Tested {
  readonly models: readonly (DriverModel | ScaleModel)[];
  readonly change?: Change;
  readonly segments?: readonly SegmentTable[];
  readonly metrics?: readonly Metric[];
  readonly empathy?: EmpathyPanel;
  readonly failureDemand?: FailureDemand;
  readonly integrity?: Integrity;
  readonly themes?: ThemeSummary;
}

interface Test {
  readonly p: number;
  readonly q?: number;
}

/** What is made of a test; the same kind of thing comes back. */
export type ChangeTest = <One extends Test>(test: One) => One & Test;

/** A report with every difference it shows replaced by what `change` makes of it, always in the same order. */
export function visitTests<Report extends Tested>(report: Report, change: ChangeTest): Report {
  const { models, segments, metrics, empathy, failureDemand, integrity, themes } = report;
  // Spelt out in order: the q of a test is found by its place.
  return {
    ...report,
    models: models.map((model) => ("rows" in model ? model : visitModel(model, change))),
    ...(report.change && { change: visitChange(report.change, change) }),
    ...(segments && {
      segments: segments.map((table) => ({ ...table, parts: differing(table.parts, change) })),
    }),
    ...(metrics && {
      metrics: metrics.map((metric) => ({
        ...metric,
        ...(metric.groups && {
          groups: metric.groups.map((group) => ({ ...group, parts: differing(group.parts, change) })),
        }),
      })),
    }),
    ...(empathy?.contrasts && {
      empathy: { ...empathy, contrasts: differing(empathy.contrasts, change) },
    }),
    ...(failureDemand && { failureDemand: differing([failureDemand], change)[0] }),
    ...(integrity && { integrity: visitIntegrity(integrity, change) }),
    ...(themes && { themes: { ...themes, themes: differing(themes.themes, change) } }),
  };
}

/** Parts with their difference, where they have one, replaced. */
function differing<Part extends { readonly difference?: Test }>(
  parts: readonly Part[],
  change: ChangeTest,
): readonly Part[] {
  return parts.map((part) =>
    part.difference === undefined ? part : { ...part, difference: change(part.difference) },
  );
}

function visitChange(moved: Change, change: ChangeTest): Change {
  return {
    ...moved,
    ...(moved.difference && { difference: change(moved.difference) }),
    mentions: moved.mentions.map((mention) => ({ ...mention, difference: change(mention.difference) })),
  };
}

function visitModel(model: DriverModel, change: ChangeTest): DriverModel {
  return {
    ...model,
    drivers: model.drivers.map((driver) =>
      driver.contrast === undefined
        ? driver
        : { ...driver, contrast: change(driver.contrast) as NonNullable<typeof driver.contrast> },
    ),
    ...(model.themes && {
      themes: model.themes.map((theme) =>
        theme.standardized === undefined
          ? theme
          : {
              ...theme,
              standardized: theme.standardized.map((effect) => ({
                ...effect,
                adjusted: change(effect.adjusted),
              })),
            },
      ),
    }),
  };
}

function visitIntegrity(integrity: Integrity, change: ChangeTest): Integrity {
  return {
    ...integrity,
    units: integrity.units.map((unit) => ({ ...unit, parts: visitUnits(unit.parts, change) })),
    months: visitUnits(integrity.months, change),
    ...(integrity.change && { change: visitGap(integrity.change, change) }),
  };
}

function visitUnits(units: readonly IntegrityUnit[], change: ChangeTest): readonly IntegrityUnit[] {
  return units.map((unit) => ({
    ...unit,
    ...(unit.heaping && { heaping: change(unit.heaping) }),
    ...(unit.gap && { gap: visitGap(unit.gap, change) }),
  }));
}

/** A verdict rests on the gap between number and words, by its q. */
function visitGap(compared: NumberAndWords, change: ChangeTest): NumberAndWords {
  const gap = change(compared.gap);
  return { ...compared, gap, verdict: verdictOf(compared.score.p, compared.words.p, gap.q ?? gap.p) };
}
