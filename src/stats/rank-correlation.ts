import type { Counts } from "./bootstrap-counts.js";

/**
 * Spearman's rank correlation of two lists, ties at their mean rank, −1…1; undefined where one of them does not vary.
 * The lists are sorted once: the function it gives answers for any number of draws, each item counted as often as
 * `counts` says. Throws a RangeError where the lists differ in length.
 */
export function createRankCorrelation(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): (counts?: Counts) => number | undefined {
  if (one.length !== other.length) {
    throw new RangeError(
      `Expected two lists of the same length, got ${one.length} and ${other.length} numbers. Give one number of each per item.`,
    );
  }
  const rankOne = createRanks(one);
  const rankOther = createRanks(other);
  return (counts) => {
    const left = rankOne(counts);
    const right = rankOther(counts);
    let total = 0;
    let sumLeft = 0;
    let sumRight = 0;
    for (let item = 0; item < one.length; item++) {
      const count = counts ? (counts[item] as number) : 1;
      total += count;
      sumLeft += count * (left[item] as number);
      sumRight += count * (right[item] as number);
    }
    let both = 0;
    let squaresLeft = 0;
    let squaresRight = 0;
    for (let item = 0; item < one.length; item++) {
      const count = counts ? (counts[item] as number) : 1;
      const fromLeft = (left[item] as number) - sumLeft / total;
      const fromRight = (right[item] as number) - sumRight / total;
      both += count * fromLeft * fromRight;
      squaresLeft += count * fromLeft * fromLeft;
      squaresRight += count * fromRight * fromRight;
    }
    return squaresLeft > 0 && squaresRight > 0 ? both / Math.sqrt(squaresLeft * squaresRight) : undefined;
  };
}

/** The ranks of a list's items (from 0.5, ties share their mean), each item standing as often as it counts. */
function createRanks(values: ArrayLike<number>): (counts?: Counts) => Float64Array {
  const order = Array.from(values, (_, item) => item).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  return (counts) => {
    let before = 0;
    for (let first = 0; first < order.length; ) {
      const value = values[order[first] as number];
      let same = 0;
      let last = first;
      for (; last < order.length && values[order[last] as number] === value; last++) {
        same += counts ? (counts[order[last] as number] as number) : 1;
      }
      for (let place = first; place < last; place++) ranks[order[place] as number] = before + same / 2;
      before += same;
      first = last;
    }
    return ranks;
  };
}
