import type { FeedbackRow, ModelImportance, StatedImportance } from "../model/index.js";
import { parseNumber } from "./parse-number.js";

/**
 * What is said to matter beside what goes with the score: ranks of both among the themes that have both, by the figure given
 * and by the part of R², 1 the most; equal figures share the mean of their ranks. The derived part is small where a theme
 * hardly varies, however much it matters.
 */
export function statedImportance(
  importance: ModelImportance,
  stated: ReadonlyMap<string, number>,
): readonly StatedImportance[] {
  const both = importance.players.flatMap(({ label, lmg }) => {
    const figure = stated.get(label);
    return figure === undefined ? [] : [{ label, stated: figure, derived: lmg }];
  });
  const statedRanks = ranks(both.map((one) => one.stated));
  const derivedRanks = ranks(both.map((one) => one.derived));
  return both
    .map((one, index) => ({
      ...one,
      statedRank: statedRanks[index] as number,
      derivedRank: derivedRanks[index] as number,
    }))
    .sort((left, right) => left.statedRank - right.statedRank);
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const above = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    return above + (equal + 1) / 2;
  });
}

/** Weighted mean of the numbers in a column for each theme: theme → column gives theme → mean. */
export function meansOf(
  rows: readonly FeedbackRow[],
  columns: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const means = new Map<string, number>();
  for (const [theme, column] of columns) {
    let total = 0;
    let sum = 0;
    for (const row of rows) {
      const value = parseNumber(row.fields.get(column) ?? "");
      if (value === undefined) continue;
      total += row.weight;
      sum += row.weight * value;
    }
    if (total > 0) means.set(theme, sum / total);
  }
  return means;
}
