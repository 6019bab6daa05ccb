import type { Integrity } from "../model/index.js";
import { median } from "../stats/median.js";
import { compareNps } from "./compare-nps.js";
import { groupBy } from "./group-by.js";
import { groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/** A day is a burst from so many answers, and so many times the median day: conventions that catch a rush, not a mailing. */
const LEAST_ANSWERS = 10;
const TIMES_USUAL = 5;
/** Fewer days with answers have no usual day. */
const LEAST_DAYS = 10;
const MOST = 10;

/** Days with at least 10 answers and 5 times the median of days with answers, the fullest first; their NPS beside that of all other days. */
export function findBursts(facts: readonly RowFacts[], limits: Limits): Integrity["bursts"] {
  const dated = facts.filter((fact) => fact.date !== undefined);
  const days = groupBy(dated, (fact) => fact.date as string);
  if (days.size < LEAST_DAYS) return [];
  const usual = median([...days.values()].map((rows) => rows.length)) as number;
  return [...days]
    .filter(([, rows]) => rows.length >= Math.max(LEAST_ANSWERS, TIMES_USUAL * usual))
    .sort(([left, one], [right, other]) => other.length - one.length || textOrder(left, right))
    .slice(0, MOST)
    .map(([date, rows]) => {
      const rest = dated.filter((fact) => fact.date !== date);
      const difference = compareNps(rows, rest, limits);
      return {
        date,
        n: rows.length,
        usual,
        part: groupPart(date, rows, limits),
        ...(difference === undefined ? {} : { difference }),
      };
    });
}
