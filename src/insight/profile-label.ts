import type { Estimate, ProfileRow } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { effectiveNumber } from "./group-part.js";
import type { RowFacts } from "./row-facts.js";

/** Rows whose comment was read, and among them those of promoters, passives and detractors. */
export type Audience = Readonly<
  Record<"read" | "promoters" | "passives" | "detractors", readonly RowFacts[]>
>;

export function audienceOf(facts: readonly RowFacts[]): Audience {
  const read = facts.filter((fact) => fact.comment === "read");
  const having = (points: number) =>
    read.filter((fact) => fact.rating !== undefined && netPromoterPoints(fact.rating) === points);
  return { read, promoters: having(1), passives: having(0), detractors: having(-1) };
}

/**
 * Share of promoters, passives and detractors whose comment, where one was read, holds a label: 0…1, weighted, Wilson
 * interval; `n` people in each group. A profile, not a contribution.
 */
export function profileLabel(
  audience: Audience,
  label: string,
  holds: (fact: RowFacts) => boolean,
): Omit<ProfileRow, "state"> {
  return {
    label,
    mentions: audience.read.filter(holds).length,
    promoters: shareOf(audience.promoters, holds),
    passives: shareOf(audience.passives, holds),
    detractors: shareOf(audience.detractors, holds),
  };
}

function shareOf(
  group: readonly RowFacts[],
  holds: (fact: RowFacts) => boolean,
): Estimate & { readonly n: number } {
  let total = 0;
  let held = 0;
  for (const fact of group) {
    total += fact.weight;
    if (holds(fact)) held += fact.weight;
  }
  return { ...wilsonInterval(total > 0 ? held / total : 0, effectiveNumber(group)), n: group.length };
}
