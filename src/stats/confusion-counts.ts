/** How often each pair came: outer key as it should be, inner key as it was said. */
export type ConfusionCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Counts pairs of single labels; every label of either list has a row and a column, zeros included, sorted by code
 * unit. Throws a RangeError where the lists differ in length.
 */
export function confusionCounts(expected: readonly string[], actual: readonly string[]): ConfusionCounts {
  if (expected.length !== actual.length) {
    throw new RangeError(
      `Expected as many answers as there are truths, got ${actual.length} answers for ${expected.length} truths. Give one answer per truth.`,
    );
  }
  const labels = [...new Set([...expected, ...actual])].sort();
  const counts = new Map(labels.map((label) => [label, new Map(labels.map((other) => [other, 0]))]));
  for (const [index, truth] of expected.entries()) {
    const row = counts.get(truth) as Map<string, number>;
    const said = actual[index] as string;
    row.set(said, (row.get(said) as number) + 1);
  }
  return counts;
}
