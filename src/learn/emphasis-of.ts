/**
 * How much each feature counts while learning, by its new number: its share times, where rare ones count more,
 * 1 + ln((1 + examples) / (1 + examples with it)), the inverse document frequency of scikit-learn's TfidfTransformer.
 * @param examples the old numbers of the features of each.
 * @param numbers old number → new number, of those that are used.
 */
export function emphasisOf(
  examples: readonly Int32Array[],
  numbers: ReadonlyMap<number, number>,
  shareOf: (old: number) => number,
  isRareMore: boolean,
): Float64Array {
  const counts = new Float64Array(numbers.size);
  for (const example of examples) {
    for (const old of example) {
      const number = numbers.get(old);
      if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const emphasis = counts.map((count) =>
    isRareMore ? 1 + Math.log((1 + examples.length) / (1 + count)) : 1,
  );
  for (const [old, number] of numbers) emphasis[number] = (emphasis[number] ?? 1) * shareOf(old);
  return emphasis;
}
