import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { RatedComment } from "./rated-comment.js";

/** What of an analysis is compared. */
export const COMPARED = [
  "sentiment label",
  "sentiment value",
  "emotions",
  "needs",
  "stages",
  "touchpoints",
  "signals",
] as const;
export type Compared = (typeof COMPARED)[number];

/** A comment that is read otherwise: what changed, from what to what ("none" where there was or is nothing). */
export interface ChangedComment {
  readonly id: string;
  readonly text: string;
  readonly changes: readonly { readonly what: Compared; readonly before: string; readonly after: string }[];
}

export interface AnalysisDiff {
  readonly comments: number;
  /** Comments in which this changed. */
  readonly counts: ReadonlyMap<Compared, number>;
  /** All that changed, in their order. */
  readonly changed: readonly ChangedComment[];
}

/** Analyses every comment twice, in the language given with it, and tells what differs. */
export function compareAnalyses(
  comments: readonly RatedComment[],
  before: Analyzer,
  after: Analyzer,
): AnalysisDiff {
  const counts = new Map<Compared, number>(COMPARED.map((what) => [what, 0]));
  const changed = comments.flatMap(({ id, text, language }): readonly ChangedComment[] => {
    const was = answersOf(before.analyze({ id, text, language }));
    const is = answersOf(after.analyze({ id, text, language }));
    const changes = COMPARED.flatMap((what) =>
      was[what] === is[what] ? [] : [{ what, before: was[what], after: is[what] }],
    );
    for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
    return changes.length > 0 ? [{ id, text, changes }] : [];
  });
  return { comments: comments.length, counts, changed };
}

function answersOf(analysis: Analysis): Readonly<Record<Compared, string>> {
  const { sentiment, emotions, needs, stages, touchpoints, signals } = analysis;
  return {
    "sentiment label": sentiment?.label ?? NOTHING,
    "sentiment value": sentiment ? String(sentiment.value) : NOTHING,
    emotions: listed(emotions.map(({ label }) => label)),
    needs: listed(needs.map(({ label, state }) => `${label}:${state}`)),
    stages: listed(stages.map(({ label }) => label)),
    touchpoints: listed(touchpoints.map(({ label }) => label)),
    signals: listed(signals.map(({ label }) => label)),
  };
}

const NOTHING = "none";

function listed(labels: readonly string[]): string {
  return labels.length === 0 ? NOTHING : [...labels].sort().join(", ");
}
