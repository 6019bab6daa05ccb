import type { Metric, MetricPart } from "../model/index.js";
import { welchOfMoments } from "../stats/welch-difference.js";
import { describeAnswers, type MetricAnswer } from "./describe-answers.js";
import { groupBy } from "./group-by.js";
import type { Limits } from "./limits.js";
import { textOrder } from "./text-order.js";

/** Each value of a column, the most frequent first, against all other rows with a value there. */
export function compareAnswers(
  kind: Metric["kind"],
  top: number,
  used: readonly MetricAnswer[],
  column: string,
  limits: Limits,
): NonNullable<Metric["groups"]> {
  const cellOf = ({ fields }: MetricAnswer) => fields.get(column)?.trim() ?? "";
  const filled = used.filter((answer) => cellOf(answer) !== "");
  const people = (answers: readonly MetricAnswer[]) => answers.reduce((sum, { count }) => sum + count, 0);
  const groups = [...groupBy(filled, cellOf)]
    .sort(([left, one], [right, other]) => people(other) - people(one) || textOrder(left, right))
    .slice(0, limits.segmentValues);
  if (groups.length < 2) return [];
  const parts = groups.map(([label, members]): MetricPart => {
    const inside = new Set(members);
    const { moments, ...own } = describeAnswers(kind, top, members, limits);
    const rest = describeAnswers(
      kind,
      top,
      filled.filter((answer) => !inside.has(answer)),
      limits,
    );
    const difference = welchOfMoments(moments, rest.moments);
    return { label, ...own, ...(difference === undefined ? {} : { difference }) };
  });
  return [{ column, parts }];
}
