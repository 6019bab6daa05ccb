import type { Change } from "../model/index.js";
import { detectableDifference } from "../stats/detectable-difference.js";
import { netPromoterCounts } from "../stats/net-promoter-counts.js";
import { netPromoterVariance } from "../stats/net-promoter-variance.js";
import type { Period, Periods } from "./choose-periods.js";
import { compareMentions } from "./compare-mentions.js";
import { compareNps } from "./compare-nps.js";
import { groupPart, ratingsOf } from "./group-part.js";
import type { Limits } from "./limits.js";

/** What moved between two periods: NPS (later − earlier), what such samples can show at all, and how often themes come up. */
export function comparePeriods(periods: Periods, limits: Limits): Change {
  const { column, before, after } = periods;
  const difference = compareNps(after.rows, before.rows, limits);
  const detectable = difference === undefined ? undefined : detectableBetween(before, after);
  return {
    column,
    before: { ...groupPart(before.label, before.rows, limits), ...span(before) },
    after: { ...groupPart(after.label, after.rows, limits), ...span(after) },
    ...(difference === undefined ? {} : { difference }),
    ...(detectable === undefined ? {} : { detectable }),
    mentions: difference === undefined ? [] : compareMentions(before.rows, after.rows, limits),
  };
}

function span(period: Period): { readonly from?: string; readonly to?: string } {
  const dates = period.rows.flatMap((row) => row.date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? {} : { from, to };
}

/** With the variance of an answer as it is in both periods together. */
function detectableBetween(before: Period, after: Period): Change["detectable"] {
  const count = (rows: Period["rows"]) => {
    const { ratings, weights, grouping } = ratingsOf(rows);
    return netPromoterCounts(ratings, weights, undefined, grouping);
  };
  const both = count([...before.rows, ...after.rows]);
  const [one, other] = [count(before.rows), count(after.rows)];
  if (both === undefined || one === undefined || other === undefined) return undefined;
  return detectableDifference(netPromoterVariance(both), one.effective, other.effective);
}
