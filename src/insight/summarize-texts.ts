import type { Summary } from "../model/index.js";
import { groupBy } from "./group-by.js";
import { isRead, type RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/** Texts (not rows) by the label of their sentiment; "none" where a text was read and nothing in it evaluates. */
export function countSentiments(facts: readonly RowFacts[]): Summary["sentiment"] {
  const counts = { negative: 0, neutral: 0, positive: 0, mixed: 0, none: 0 };
  for (const { analysis } of facts.flatMap((fact) => fact.read))
    counts[analysis.sentiment?.label ?? "none"]++;
  return counts;
}

/** Texts that say something, by language; the most frequent first. */
export function countLanguages(facts: readonly RowFacts[]): Summary["languages"] {
  const said = facts.flatMap(({ source: { feedback, analyses } }) =>
    analyses.filter((analysis, index) => feedback.texts[index]?.trim() !== "" && analysis.nonAnswer !== true),
  );
  return [...groupBy(said, (analysis) => `${analysis.language.code} ${isRead(analysis)}`).values()]
    .map((same) => {
      const first = same[0] as (typeof same)[number];
      return { code: first.language.code, n: same.length, read: isRead(first) };
    })
    .sort((left, right) => right.n - left.n || textOrder(left.code, right.code));
}
