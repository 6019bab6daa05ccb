import type {
  Evidence,
  NeedScore,
  Score,
  SignalScore,
  StageScore,
  TouchpointScore,
} from "../model/analysis.js";
import { add, NO_VALUE, netValue, signOf } from "./clause-values.js";
import { combine, type FoundLabel, groupLabels, type LabelGroup } from "./found-label.js";
import { nameOfLabel } from "./learned/facts-of.js";
import type { ThemeValues } from "./place-sentiment.js";
import { round } from "./round.js";
import { labelOf, type Scene } from "./scene.js";

/** How label lists are made: which are strong enough, in which order, with or without evidence. */
export interface Listing {
  readonly scene: Scene;
  readonly withEvidence: boolean;
  /** Chances by name of a label, where learned weights decided which labels there are. */
  readonly chances?: ReadonlyMap<string, number> | undefined;
}

export function scoreEmotions(found: readonly FoundLabel[], listing: Listing): readonly Score[] {
  return list(found, listing, "emotion", () => ({}));
}

export function scoreNeeds(found: readonly FoundLabel[], listing: Listing): readonly NeedScore[] {
  return list(found, listing, "need", ([first]) => ({ state: first.state ?? "met" }));
}

export function scoreSignals(found: readonly FoundLabel[], listing: Listing): readonly SignalScore[] {
  return list(found, listing, "signal", (group) => {
    const counted = group.find((one) => one.quantity !== undefined);
    return counted?.quantity === undefined
      ? {}
      : { quantity: counted.quantity, ...(counted.unit ? { unit: counted.unit } : {}) };
  });
}

/** Stages with the sentiment of the clauses that carry them, as `themeValues` gives it. */
export function scoreStages(
  found: readonly FoundLabel[],
  values: ThemeValues,
  listing: Listing,
): readonly StageScore[] {
  return list(found, listing, "stage", (group) => sentimentOf(group, values, listing.scene));
}

export function scoreTouchpoints(
  found: readonly FoundLabel[],
  values: ThemeValues,
  listing: Listing,
): readonly TouchpointScore[] {
  return list(found, listing, "touchpoint", (group) => ({
    ...sentimentOf(group, values, listing.scene),
    owner: labelOf(listing.scene, "touchpoints", group[0].label)?.attributes.get("owner") ?? "",
  }));
}

function sentimentOf(
  group: readonly FoundLabel[],
  values: ThemeValues,
  scene: Scene,
): { sentiment?: number; mixed?: boolean } {
  const carriers = [...new Set(group.map((one) => one.clause))];
  const total = group.some(({ whole }) => whole)
    ? values.whole
    : carriers.reduce((sum, clause) => add(sum, values.byClause[clause] ?? NO_VALUE), NO_VALUE);
  if (total.positive + total.negative === 0) return {};
  return {
    sentiment: netValue(total, scene.rules),
    ...(signOf(total, scene.rules) === "mixed" ? { mixed: true } : {}),
  };
}

const NO_SCORES: never[] = [];

function list<Extra extends object>(
  found: readonly FoundLabel[],
  { scene, withEvidence, chances }: Listing,
  layer: string,
  extra: (group: LabelGroup) => Extra,
): readonly (Score & Extra)[] {
  if (found.length === 0) return NO_SCORES;
  const threshold = scene.rules["label.threshold"];
  const scores: (Score & Extra)[] = [];
  for (const group of groupLabels(found)) {
    const chance = chances?.get(nameOfLabel(layer, group[0].label, group[0].state));
    const value = chance === undefined ? combine(group) : round(chance);
    if (chance === undefined && value < threshold) continue;
    const score = { label: group[0].label, value, ...extra(group) };
    scores.push(withEvidence ? { ...score, evidence: evidenceIn(group) } : score);
  }
  return scores.sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

function evidenceIn(group: LabelGroup): readonly Evidence[] {
  return group
    .filter(({ strength }) => strength > 0)
    .map((one) => one.evidence())
    .sort((a, b) => a.start - b.start);
}
