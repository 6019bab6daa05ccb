import type { LabelSets, ProfileRow } from "../model/index.js";
import { audienceOf, profileLabel } from "./profile-label.js";
import { labelOrder } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";

/** Every need that is met, and every one that is unmet (a comment may hold both), in the order of the label file. */
export function profileNeeds(facts: readonly RowFacts[], labels: LabelSets): ProfileRow[] {
  const audience = audienceOf(facts);
  const found = new Set(facts.flatMap((fact) => [...fact.themes.needs.keys()]));
  return labelOrder(labels, "needs", found).flatMap((label) =>
    (["met", "unmet"] as const)
      .map((state) => {
        const wanted = state === "met" ? "positive" : "negative";
        const holds = (fact: RowFacts) => {
          const polarity = fact.themes.needs.get(label);
          return polarity === wanted || polarity === "mixed";
        };
        return { ...profileLabel(audience, label, holds), state };
      })
      .filter((row) => row.mentions > 0),
  );
}
