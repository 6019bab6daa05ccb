import type { Estimate, ProfileRow } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { effectiveNumber } from "./group-part.js";
import type { RowFacts } from "./row-facts.js";

/**
 * Share of promoters, passives and detractors whose comment, where one was read, holds a label: 0…1, weighted, Wilson
 * interval; `n` people in each group. A profile, not a contribution.
 */
export function profileLabel(
  facts: readonly RowFacts[],
  label: string,
  holds: (fact: RowFacts) => boolean,
): Omit<ProfileRow, "state"> {
  const read = facts.filter((fact) => fact.comment === "read");
  const among = (points: number): Estimate & { readonly n: number } => {
    const group = read.filter(
      (fact) => fact.rating !== undefined && netPromoterPoints(fact.rating) === points,
    );
    const weigh = (rows: readonly RowFacts[]) => rows.reduce((sum, row) => sum + row.weight, 0);
    const total = weigh(group);
    const share = total > 0 ? weigh(group.filter(holds)) / total : 0;
    return { ...wilsonInterval(share, effectiveNumber(group)), n: group.length };
  };
  return {
    label,
    mentions: read.filter(holds).length,
    promoters: among(1),
    passives: among(0),
    detractors: among(-1),
  };
}
