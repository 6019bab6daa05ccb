import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import { labelsOf } from "./labels-of.js";
import { GOLD_LAYERS } from "./parse-gold.js";
import type { RatedComment } from "./rated-comment.js";

/** What of an analysis is compared. */
export const COMPARED = ["sentiment label", "sentiment value", ...GOLD_LAYERS] as const;
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
    const was = before.analyze({ id, text, language });
    const is = after.analyze({ id, text, language });
    const changes = COMPARED.map((what) => ({
      what,
      before: answerOf(was, what),
      after: answerOf(is, what),
    })).filter((change) => change.before !== change.after);
    for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
    return changes.length > 0 ? [{ id, text, changes }] : [];
  });
  return { comments: comments.length, counts, changed };
}

function answerOf(analysis: Analysis, what: Compared): string {
  const { sentiment } = analysis;
  if (what === "sentiment label") return sentiment?.label ?? NOTHING;
  if (what === "sentiment value") return sentiment ? String(sentiment.value) : NOTHING;
  return listed(labelsOf(analysis, what));
}

const NOTHING = "none";

function listed(labels: readonly string[]): string {
  return labels.length === 0 ? NOTHING : [...labels].sort().join(", ");
}
