import type { CodedRow } from "./coded-row.js";
import type { ThemeLayer } from "./row-facts.js";

/**
 * The rows of a drawn sample that were coded in a layer, standing for all of it: rows that nobody coded leave their part to
 * the others of their stratum, and strata without any to all others.
 */
export function balanceCodes(drawn: readonly CodedRow[], layer: ThemeLayer): readonly CodedRow[] {
  const strata = new Map<number, { all: number; coded: number }>();
  for (const { stratum, times, codes } of drawn) {
    const part = strata.get(stratum) ?? { all: 0, coded: 0 };
    part.all += times;
    if (codes.has(layer)) part.coded++;
    strata.set(stratum, part);
  }
  const parts = [...strata.values()];
  const all = parts.reduce((sum, part) => sum + part.all, 0);
  const covered = parts.reduce((sum, part) => sum + (part.coded > 0 ? part.all : 0), 0);
  return drawn
    .filter(({ codes }) => codes.has(layer))
    .map((row) => {
      const part = strata.get(row.stratum) as { readonly all: number; readonly coded: number };
      return { ...row, times: ((part.all / part.coded) * all) / covered };
    });
}
