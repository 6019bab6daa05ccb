import type { Evidence } from "../model/analysis.js";
import { round } from "../model/round.js";

/** A label found in one clause, before clauses are put together. */
export interface FoundLabel {
  readonly label: string;
  readonly state: "met" | "unmet" | undefined;
  /** 0…1 */
  readonly strength: number;
  readonly clause: number;
  /** True where the whole text carries it, not one clause: all that is good or bad in the text is said of it. */
  readonly whole: boolean;
  /** Made only when asked for. */
  readonly evidence: () => Evidence;
  readonly quantity: number | undefined;
  readonly unit: string | undefined;
}

/** One label and state with all that shows it. */
export type LabelGroup = readonly [FoundLabel, ...FoundLabel[]];

/** Several hints add up as 1 − (1−a)(1−b)…: never over 1, and two weak ones may do. */
export function combine(found: readonly FoundLabel[]): number {
  let rest = 1;
  for (const { strength } of found) rest *= 1 - Math.min(1, strength);
  return round(1 - rest);
}

/** Found labels grouped by label and state, in order of first appearance. There are few: they are compared one by one. */
export function groupLabels(found: readonly FoundLabel[]): readonly LabelGroup[] {
  if (found.length === 0) return NO_GROUPS;
  const groups: [FoundLabel, ...FoundLabel[]][] = [];
  for (const one of found) {
    const group = groupOf(groups, one);
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const NO_GROUPS: readonly LabelGroup[] = [];

/** The group of a label and state, if there is one. */
export function groupOf<Group extends LabelGroup>(
  groups: readonly Group[],
  { label, state }: Pick<FoundLabel, "label" | "state">,
): Group | undefined {
  for (const group of groups) if (group[0].label === label && group[0].state === state) return group;
  return undefined;
}
