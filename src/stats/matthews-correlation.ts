/** Counts of items by true class, then said class. */
export type ClassCounts = readonly (readonly number[])[];

/**
 * Matthews' correlation of true and said classes for any number of classes, −1…1; undefined where all items are of one
 * class or were said to be (Gorodkin 2004, "Comparing two K-category assignments by a K-category correlation
 * coefficient").
 */
export function matthewsCorrelation(counts: ClassCounts): number | undefined {
  const classes = counts.length;
  let total = 0;
  let right = 0;
  let expected = 0;
  let saidSquares = 0;
  let trueSquares = 0;
  for (let name = 0; name < classes; name++) {
    let truth = 0;
    let said = 0;
    for (let other = 0; other < classes; other++) {
      truth += counts[name]?.[other] ?? 0;
      said += counts[other]?.[name] ?? 0;
    }
    total += truth;
    right += counts[name]?.[name] ?? 0;
    expected += truth * said;
    saidSquares += said * said;
    trueSquares += truth * truth;
  }
  const spread = (total * total - saidSquares) * (total * total - trueSquares);
  return spread > 0 ? (right * total - expected) / Math.sqrt(spread) : undefined;
}
