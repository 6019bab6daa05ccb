import type { LabelSets, OwnerPart } from "../model/index.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { effectiveNumber, groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/**
 * Whose hands are the touchpoints in that are spoken of, and spoken of badly? About the comments that were read; a
 * mention both good and bad counts as bad. Touchpoints without an owner in the label file are left out. The most bad
 * mentions first.
 */
export function splitOwners(facts: readonly RowFacts[], labels: LabelSets, limits: Limits): OwnerPart[] {
  const ownerOf = (label: string) => labels.get("touchpoints")?.get(label)?.attributes.get("owner");
  const read = facts.filter((fact) => fact.comment === "read");
  const total = read.reduce((sum, fact) => sum + fact.weight, 0);
  const effective = effectiveNumber(read);
  const owners = new Map<string, { mentions: number; bad: RowFacts[]; alone: number }>();
  for (const fact of read) {
    const said = new Map<string, boolean>();
    for (const [label, polarity] of fact.themes.touchpoints) {
      const owner = ownerOf(label);
      if (!owner) continue;
      said.set(owner, said.get(owner) === true || polarity === "negative" || polarity === "mixed");
    }
    const bad = [...said.values()].filter(Boolean).length;
    for (const [owner, isBad] of said) {
      const part = owners.get(owner) ?? { mentions: 0, bad: [], alone: 0 };
      owners.set(owner, part);
      part.mentions++;
      if (!isBad) continue;
      part.bad.push(fact);
      if (bad === 1) part.alone++;
    }
  }
  return [...owners]
    .map(([owner, { mentions, bad, alone }]) => ({
      owner,
      mentions,
      negative: groupPart(owner, bad, limits),
      share: wilsonInterval(
        total > 0 ? bad.reduce((sum, fact) => sum + fact.weight, 0) / total : 0,
        effective,
      ),
      alone,
    }))
    .sort(
      (left, right) =>
        right.negative.n - left.negative.n ||
        right.mentions - left.mentions ||
        textOrder(left.owner, right.owner),
    );
}
