/** Fewer cases than this say little of a label: its figures are marked. */
const FEW = 30;

/** "0.812"; "–" where there is no figure. */
export function share(value) {
  return value === undefined ? "–" : value.toFixed(3);
}

/** "0.812 [0.755, 0.864]"; "–" where there is no figure. */
export function interval(estimate) {
  if (estimate === undefined) return "–";
  return `${share(estimate.value)} [${share(estimate.low)}, ${share(estimate.high)}]`;
}

/** "45", and "12 °" where a figure of so few cases is only an indication. */
export function count(cases) {
  return cases < FEW ? `${cases} °` : String(cases);
}

/**
 * "0.84 / 0.76 / 0.80 (45)": precision, recall, F1, and in how many comments the label is right. Where it is right in
 * none, only how often it was given: "given 3 ×, never right".
 */
export function labelFigures(accuracy) {
  if (accuracy === undefined) return "–";
  const { precision, recall, f1, hits, extra, missed } = accuracy;
  if (hits + missed === 0) return `given ${extra} ×, never right`;
  const short = [precision, recall, f1].map((one) => (one === undefined ? "–" : one.toFixed(2)));
  return `${short.join(" / ")} (${count(hits + missed)})`;
}
