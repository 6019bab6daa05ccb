/** Precision, recall and F1, 0…1; each absent where its denominator is 0 (nothing said, nothing true). */
export interface Accuracy {
  /** Said and true, said and not true, true and not said. */
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

export interface LabelAccuracy {
  readonly labels: ReadonlyMap<string, Accuracy>;
  /** Over all decisions together. */
  readonly micro: Accuracy;
  /** Plain means over the labels that occur in the truth; a label never said counts with F1 0. */
  readonly macro: { readonly precision?: number; readonly recall?: number; readonly f1?: number };
}

/**
 * Accuracy of sets of labels (multi-label; a single label is a set of one), item by item.
 * Throws a RangeError where the lists differ in length.
 */
export function labelAccuracy(
  expected: readonly ReadonlySet<string>[],
  actual: readonly ReadonlySet<string>[],
): LabelAccuracy {
  if (expected.length !== actual.length) {
    throw new RangeError(
      `Expected as many answers as there are truths, got ${actual.length} answers for ${expected.length} truths. Give one answer per truth.`,
    );
  }
  const counts = new Map<string, { hits: number; extra: number; missed: number }>();
  const countOf = (name: string): { hits: number; extra: number; missed: number } => {
    const known = counts.get(name);
    if (known) return known;
    const count = { hits: 0, extra: 0, missed: 0 };
    counts.set(name, count);
    return count;
  };
  for (const [index, truth] of expected.entries()) {
    const said = actual[index] ?? new Set<string>();
    for (const name of said) countOf(name)[truth.has(name) ? "hits" : "extra"] += 1;
    for (const name of truth) if (!said.has(name)) countOf(name).missed += 1;
  }
  const labels = new Map<string, Accuracy>();
  for (const name of [...counts.keys()].sort()) {
    const { hits, extra, missed } = countOf(name);
    labels.set(name, accuracy(hits, extra, missed));
  }
  const all = [...labels.values()];
  const inTruth = all.filter((one) => one.hits + one.missed > 0);
  const add = (pick: (one: Accuracy) => number) => all.reduce((sum, one) => sum + pick(one), 0);
  const mean = (pick: (one: Accuracy) => number | undefined) =>
    inTruth.reduce((sum, one) => sum + (pick(one) ?? 0), 0) / inTruth.length;
  return {
    labels,
    micro: accuracy(
      add((one) => one.hits),
      add((one) => one.extra),
      add((one) => one.missed),
    ),
    macro:
      inTruth.length === 0
        ? {}
        : {
            precision: mean((one) => one.precision),
            recall: mean((one) => one.recall),
            f1: mean((one) => one.f1),
          },
  };
}

function accuracy(hits: number, extra: number, missed: number): Accuracy {
  return {
    hits,
    extra,
    missed,
    ...(hits + extra > 0 ? { precision: hits / (hits + extra) } : {}),
    ...(hits + missed > 0 ? { recall: hits / (hits + missed) } : {}),
    ...(hits + extra + missed > 0 ? { f1: (2 * hits) / (2 * hits + extra + missed) } : {}),
  };
}
