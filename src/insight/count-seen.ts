import type { AnalyzedRow } from "../model/analyzed-row.js";
import { SEEN_CODE } from "../model/problem.js";

/** How many different comments there are, and how many of them a learned overlay was taught with. */
export interface SeenCount {
  readonly comments: number;
  readonly seen: number;
}

/** Counted by their words: "ok" is one comment, however many wrote it. */
export function countSeen(rows: Iterable<AnalyzedRow>): SeenCount {
  const comments = new Set<string>();
  const seen = new Set<string>();
  for (const { feedback, analyses } of rows) {
    analyses.forEach(({ problems }, answer) => {
      const text = feedback.texts[answer]?.trim().toLowerCase() || undefined;
      const isSeen = problems.some(({ code }) => code === SEEN_CODE);
      if (text === undefined && !isSeen) return;
      const key = text ?? `${feedback.id}\t${answer}`;
      comments.add(key);
      if (isSeen) seen.add(key);
    });
  }
  return { comments: comments.size, seen: seen.size };
}
