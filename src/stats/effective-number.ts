import type { Grouping } from "./sparse-design.js";

/**
 * How many independent, equally weighted answers a weighted mean is worth. Without clusters (Σv)²/Σv² (Kish 1965). With
 * clusters also divided by the design effect, s²/(n·V) with V = Σ(Σ v(x − x̄))²/(Σv)²·G/(G − 1), the sum inside over one
 * cluster; never more than Kish's number. Where all values are alike, the clusters' own Kish number. 0 without weight.
 */
export function effectiveNumber(
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
  { counts, clusters }: Grouping = {},
  include?: (index: number) => boolean,
): number {
  let total = 0;
  let squares = 0;
  let sum = 0;
  const each = (visit: (index: number, weight: number, count: number) => void) => {
    for (let index = 0; index < values.length; index++) {
      if (include === undefined || include(index)) visit(index, weights?.[index] ?? 1, counts?.[index] ?? 1);
    }
  };
  each((index, weight, count) => {
    total += weight * count;
    squares += weight * weight * count;
    sum += weight * count * (values[index] as number);
  });
  if (!(squares > 0)) return 0;
  const kish = (total * total) / squares;
  if (clusters === undefined) return kish;
  const mean = sum / total;
  const groups = new Map<number, { deviation: number; weight: number }>();
  let spread = 0;
  each((index, weight, count) => {
    const deviation = (values[index] as number) - mean;
    spread += weight * count * deviation * deviation;
    const cluster = clusters[index] as number;
    const group = groups.get(cluster) ?? { deviation: 0, weight: 0 };
    group.deviation += weight * count * deviation;
    group.weight += weight * count;
    groups.set(cluster, group);
  });
  const own = [...groups.values()].filter(({ weight }) => weight > 0);
  const variance =
    (own.reduce((all, { deviation }) => all + deviation * deviation, 0) * own.length) / (own.length - 1);
  if (!(spread > 0) || !(variance > 0))
    return Math.min(kish, (total * total) / own.reduce((all, { weight }) => all + weight * weight, 0));
  return Math.min(kish, (spread * total) / variance);
}
