import type { Multiplicity } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { type Tested, visitTests } from "./visit-tests.js";

export type { Tested } from "./visit-tests.js";

/** By convention; the report says what stands out by the same. */
const LEVEL = 0.05;

/**
 * The same report with one q (Benjamini–Hochberg) for all differences it shows together: contrasts of all models,
 * segments and other scores by segment, the change, mentions, differences within segments, needs met and unmet, contacts,
 * indicators by unit and month, and candidate themes. The p and q of coefficients stay those of their model: negative
 * mentions differ from zero whatever the theme, so they are no findings to be counted.
 */
export function poolTests<Report extends Tested>(
  report: Report,
): Report & { readonly multiplicity?: Multiplicity } {
  const values: number[] = [];
  visitTests(report, (test) => {
    values.push(test.p);
    return test;
  });
  if (values.length === 0) return report;
  const adjusted = benjaminiHochberg(values);
  let next = 0;
  const pooled = visitTests(report, (test) => ({ ...test, q: adjusted[next++] as number }));
  return {
    ...pooled,
    multiplicity: {
      tests: values.length,
      standingOut: adjusted.filter((q) => q < LEVEL).length,
      level: LEVEL,
    },
  };
}
