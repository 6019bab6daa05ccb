import type { Problem, Summary } from "../model/index.js";
import { groupBy } from "./group-by.js";

/** Problems by code, each as its first one says it, with their number; the most frequent first. */
export function countProblems(problems: readonly Problem[]): Summary["problems"] {
  return [...groupBy(problems, (problem) => problem.code).values()]
    .map((same) => ({ ...(same[0] as Problem), count: same.length }))
    .sort((left, right) => right.count - left.count);
}
