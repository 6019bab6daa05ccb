import type { Summary } from "../model/index.js";
import type { Limits } from "./limits.js";

/** Every group of a summary that is there and too small to say anything. */
export function listSuppressed(
  summary: Pick<Summary, "change" | "segments" | "stages" | "touchpoints" | "emotions" | "needs" | "signals">,
  limits: Limits,
): Summary["suppressed"] {
  const { change } = summary;
  const stated = [...summary.needs, ...summary.emotions].filter((row) => row.mentions < limits.suppressBelow);
  return [
    ...(change
      ? [change.before, change.after].map(({ label, n }) => ({ where: change.column, label, n }))
      : []),
    ...summary.segments.flatMap(({ column, parts }) =>
      parts.map(({ label, n }) => ({ where: column, label, n })),
    ),
    ...summary.stages.map(({ label, mentions }) => ({ where: "stages", label, n: mentions })),
    ...summary.touchpoints.map(({ label, mentions }) => ({ where: "touchpoints", label, n: mentions })),
    ...stated.map(({ label, state, mentions }) => ({
      where: state === undefined ? "emotions" : "needs",
      label: state === undefined ? label : `${label} (${state})`,
      n: mentions,
    })),
    ...summary.signals.map(({ label, part }) => ({ where: "signals", label, n: part.n })),
  ].filter(({ n }) => n > 0 && n < limits.suppressBelow);
}
