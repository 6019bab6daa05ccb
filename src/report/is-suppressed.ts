import type { Summary } from "../model/index.js";

/** True where the summary lists a group as too small to show; needs are listed with their state, "seen (unmet)". */
export function isSuppressed(
  summary: Summary,
  where: string,
  label: string,
  state?: "met" | "unmet",
): boolean {
  const name = state === undefined ? label : `${label} (${state})`;
  return summary.suppressed.some((group) => group.where === where && group.label === name);
}
