import type { LabelSets, ProfileRow } from "../model/index.js";
import { audienceOf, profileLabel } from "./profile-label.js";
import { labelOrder } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";

/** Every emotion that is expressed, by promoters, passives and detractors, in the order of the label file. */
export function profileEmotions(facts: readonly RowFacts[], labels: LabelSets): ProfileRow[] {
  const audience = audienceOf(facts);
  const found = new Set(facts.flatMap((fact) => [...fact.emotions]));
  return labelOrder(labels, "emotions", found)
    .filter((label) => found.has(label))
    .map((label) => profileLabel(audience, label, (fact) => fact.emotions.has(label)));
}
