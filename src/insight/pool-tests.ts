import type { Change, DriverModel, Multiplicity, ScaleModel, SegmentTable } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";

/** By convention; the report says what stands out by the same. */
const LEVEL = 0.05;

/** What of a report is tested: differences with a p. */
export interface Tested {
  readonly models: readonly (DriverModel | ScaleModel)[];
  readonly change?: Change;
  readonly segments?: readonly SegmentTable[];
}

interface Test {
  readonly p: number;
  readonly q?: number;
}

/**
 * The same report with one q (Benjamini–Hochberg) for all differences it shows together: contrasts of all models,
 * segments, the change, mentions, and differences within segments. The p and q of coefficients stay those of their model:
 * negative mentions differ from zero whatever the theme, so they are no findings to be counted.
 */
export function poolTests<Report extends Tested>(
  report: Report,
): Report & { readonly multiplicity?: Multiplicity } {
  const values: number[] = [];
  visit(report, (test) => {
    values.push(test.p);
    return test;
  });
  if (values.length === 0) return report;
  const adjusted = benjaminiHochberg(values);
  let next = 0;
  const pooled = visit(report, (test) => ({ ...test, q: adjusted[next++] as number }));
  return {
    ...pooled,
    multiplicity: {
      tests: values.length,
      standingOut: adjusted.filter((q) => q < LEVEL).length,
      level: LEVEL,
    },
  };
}

/** Every tested difference replaced by what `change` makes of it, always in the same order. */
function visit<Report extends Tested>(
  report: Report,
  change: <One extends Test>(test: One) => One & Test,
): Report {
  return {
    ...report,
    models: report.models.map((model) => ("rows" in model ? model : visitModel(model, change))),
    ...(report.change === undefined
      ? {}
      : {
          change: {
            ...report.change,
            ...(report.change.difference === undefined
              ? {}
              : { difference: change(report.change.difference) }),
            mentions: report.change.mentions.map((mention) => ({
              ...mention,
              difference: change(mention.difference),
            })),
          },
        }),
    ...(report.segments === undefined
      ? {}
      : {
          segments: report.segments.map((table) => ({
            ...table,
            parts: table.parts.map((part) =>
              part.difference === undefined ? part : { ...part, difference: change(part.difference) },
            ),
          })),
        }),
  };
}

function visitModel(model: DriverModel, change: <One extends Test>(test: One) => One & Test): DriverModel {
  return {
    ...model,
    drivers: model.drivers.map((driver) =>
      driver.contrast === undefined
        ? driver
        : { ...driver, contrast: change(driver.contrast) as NonNullable<typeof driver.contrast> },
    ),
    ...(model.themes === undefined
      ? {}
      : {
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
