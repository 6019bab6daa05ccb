import type { Evidence } from "../model/analysis.js";
import { round } from "./round.js";

/** A label found in one clause, before clauses are put together. */
export interface FoundLabel {
  readonly label: string;
  readonly state?: "met" | "unmet";
  /** 0…1 */
  readonly strength: number;
  readonly clause: number;
  /** True where the whole text carries it, not one clause: all that is good or bad in the text is said of it. */
  readonly whole?: true;
  /** Made only when asked for. */
  readonly evidence: () => Evidence;
  readonly quantity?: number;
  readonly unit?: string;
}

/** Several hints add up as 1 − (1−a)(1−b)…: never over 1, and two weak ones may do. */
export function combine(found: readonly FoundLabel[]): number {
  return round(1 - found.reduce((rest, { strength }) => rest * (1 - Math.min(1, strength)), 1));
}

/** Found labels grouped by label and state, in order of first appearance. */
export function groupLabels(
  found: readonly FoundLabel[],
): readonly (readonly [FoundLabel, ...FoundLabel[]])[] {
  const groups = new Map<string, [FoundLabel, ...FoundLabel[]]>();
  for (const one of found) {
    const key = `${one.label} ${one.state ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
