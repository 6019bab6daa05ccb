import type { IdenticalText, Integrity, SummaryPart } from "../model/index.js";
import { textOrder } from "./text-order.js";

/** Short answers ("very good service") are alike by nature. */
const LEAST_WORDS = 4;
const MOST = 20;

/**
 * Texts of four words and more that came more than once, the most frequent first. Where there were more different texts
 * than a part keeps, the figures are about those it kept, drawn by hash.
 */
export function identicalTexts(texts: SummaryPart["texts"]): Integrity["identical"] {
  const long = texts.kept.filter(({ words }) => words >= LEAST_WORDS);
  const groups = long
    .map(({ first, at }): IdenticalText => {
      const days = new Map<number, number>();
      let [n, promoters, detractors] = [0, 0, 0];
      for (const [, date, points, count] of at) {
        n += count;
        if (points === 1) promoters += count;
        if (points === -1) detractors += count;
        if (date >= 0) days.set(date, (days.get(date) ?? 0) + count);
      }
      const { id, row, source } = first;
      const mostOnADay = Math.max(0, ...days.values());
      return { id, row, source, n, promoters, detractors, days: days.size, mostOnADay };
    })
    .filter(({ n }) => n > 1)
    .sort(
      (left, right) =>
        right.n - left.n || textOrder(left.source ?? "", right.source ?? "") || left.row - right.row,
    );
  return {
    texts: groups.length,
    answers: groups.reduce((sum, group) => sum + group.n, 0),
    of: long.reduce((sum, { at }) => sum + at.reduce((rows, [, , , count]) => rows + count, 0), 0),
    sampled: texts.kept.length >= texts.most,
    groups: groups.slice(0, MOST),
  };
}

/** Of the answers with texts of four words and more: how many there are, and how many have one that came before or after. */
export function countIdentical(
  texts: SummaryPart["texts"],
  isMember: (fields: number, date: number) => boolean,
): { readonly identical: number; readonly of: number } {
  let [identical, of] = [0, 0];
  for (const { words, at } of texts.kept) {
    if (words < LEAST_WORDS) continue;
    const all = at.reduce((sum, [, , , count]) => sum + count, 0);
    for (const [fields, date, , count] of at) {
      if (!isMember(fields, date)) continue;
      of += count;
      if (all > 1) identical += count;
    }
  }
  return { identical, of };
}
