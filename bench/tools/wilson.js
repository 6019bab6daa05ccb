import { wilsonInterval } from "../../dist/stats/wilson-interval.js";

/** "[.84, .97]": the Wilson interval (95 %) of `right` out of `all`. */
export function wilson(right, all) {
  const { low, high } = wilsonInterval(right / all, all);
  return `[${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
