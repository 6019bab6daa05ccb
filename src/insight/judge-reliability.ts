import type { Reliability } from "../model/index.js";
import type { Limits } from "./limits.js";

/** How much a group may say: `people` guards privacy, `effective` (their number after weighting) the numbers. */
export function judgeReliability(people: number, effective: number, limits: Limits): Reliability {
  if (people < limits.suppressBelow) return "suppressed";
  return effective < limits.indicativeBelow ? "indicative" : "normal";
}
