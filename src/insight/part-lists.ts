import type { Summary, SummaryPart } from "../model/index.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { couldBeListed, LIST_RULES } from "./list-reasons.js";
import type { RowFacts } from "./row-facts.js";

/** The lists to act on that a part holds, the first `limit` rows of each. */
export function partLists(
  part: SummaryPart,
  base: readonly RowFacts[],
  limit: number,
): NonNullable<Summary["lists"]> {
  const several = part.sources.length > 1;
  return LIST_RULES.flatMap((rule) => {
    const list = part.lists.find((one) => one.rule === rule);
    if (list === undefined || list.found === 0) return [];
    const of = base.filter((fact) => couldBeListed(rule, fact)).length;
    return {
      rule,
      found: list.found,
      of,
      share: wilsonInterval(of > 0 ? list.found / of : 0, of),
      rows: list.rows.slice(0, limit).map(({ item, source }) => (several ? { ...item, source } : item)),
    };
  });
}
