import type {
  Evidence,
  NeedScore,
  Score,
  SignalScore,
  StageScore,
  TouchpointScore,
} from "../model/analysis.js";
import { round } from "../model/round.js";
import { type ClauseValue, NO_VALUE, netValue, signOf } from "./clause-values.js";
import { combine, type FoundLabel, type LabelGroup } from "./found-label.js";
import type { LabelledLayer } from "./label-groups.js";
import { factOfLabel } from "./learned/facts-of.js";
import type { SecondReading } from "./learned/read-again.js";
import type { ThemeValues } from "./place-sentiment.js";
import { labelOf, type Scene } from "./scene.js";

/** How label lists are made: which are strong enough, in which order, with or without evidence. */
export interface Listing {
  readonly scene: Scene;
  readonly withEvidence: boolean;
  /** Where learned weights decided which labels there are. */
  readonly second?: SecondReading | undefined;
}

export function scoreEmotions(groups: readonly LabelGroup[], listing: Listing): readonly Score[] {
  return list(groups, listing, "emotion", ([{ label }], value) => ({ label, value }));
}

export function scoreNeeds(groups: readonly LabelGroup[], listing: Listing): readonly NeedScore[] {
  return list(groups, listing, "need", ([{ label, state = "met" }], value) => ({ label, value, state }));
}

export function scoreSignals(groups: readonly LabelGroup[], listing: Listing): readonly SignalScore[] {
  return list(groups, listing, "signal", (group, value) => {
    const { label } = group[0];
    const counted = group.find((one) => one.quantity !== undefined);
    if (counted?.quantity === undefined) return { label, value };
    const { quantity, unit } = counted;
    return unit ? { label, value, quantity, unit } : { label, value, quantity };
  });
}

/** Stages with the sentiment of the clauses that carry them, as `themeValues` gives it. */
export function scoreStages(
  groups: readonly LabelGroup[],
  values: ThemeValues,
  listing: Listing,
): readonly StageScore[] {
  return list(groups, listing, "stage", (group, value) => {
    const score: Writable<StageScore> = { label: group[0].label, value };
    return putSentiment(score, group, values, listing.scene);
  });
}

export function scoreTouchpoints(
  groups: readonly LabelGroup[],
  values: ThemeValues,
  listing: Listing,
): readonly TouchpointScore[] {
  return list(groups, listing, "touchpoint", (group, value) => {
    const { label } = group[0];
    const score = putSentiment({ label, value } as Writable<TouchpointScore>, group, values, listing.scene);
    score.owner = labelOf(listing.scene, "touchpoints", label)?.attributes.get("owner") ?? "";
    return score;
  });
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function putSentiment<One extends Writable<StageScore>>(
  score: One,
  group: LabelGroup,
  values: ThemeValues,
  scene: Scene,
): One {
  const total = group.some(isWhole) ? values.whole : sumOfCarriers(group, values);
  if (total.positive + total.negative === 0) return score;
  score.sentiment = netValue(total, scene.rules);
  if (signOf(total, scene.rules) === "mixed") score.mixed = true;
  return score;
}

function isWhole({ whole }: FoundLabel): boolean {
  return whole;
}

/** What the clauses say that carry a label, each once. */
function sumOfCarriers(group: LabelGroup, { byClause }: ThemeValues): ClauseValue {
  if (group.length === 1) return byClause[group[0].clause] ?? NO_VALUE;
  const sum = { positive: 0, negative: 0 };
  for (const clause of new Set(group.map((one) => one.clause))) {
    const { positive, negative } = byClause[clause] ?? NO_VALUE;
    sum.positive += positive;
    sum.negative += negative;
  }
  return sum;
}

const NO_SCORES: never[] = [];

function list<One extends Writable<Score>>(
  groups: readonly LabelGroup[],
  { scene, withEvidence, second }: Listing,
  layer: LabelledLayer,
  scoreOf: (group: LabelGroup, value: number) => One,
): readonly One[] {
  if (groups.length === 0) return NO_SCORES;
  const threshold = scene.rules["label.threshold"];
  const scores: One[] = [];
  for (const group of groups) {
    const chance = second && chanceOf(second, layer, group[0]);
    const value = chance === undefined ? combine(group) : round(chance);
    if (chance === undefined && value < threshold) continue;
    const score = scoreOf(group, value);
    if (withEvidence) score.evidence = evidenceIn(group);
    scores.push(score);
  }
  return scores.length < 2
    ? scores
    : scores.sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

function chanceOf(
  { chanceOf: ofOutput, learned }: SecondReading,
  layer: LabelledLayer,
  { label, state }: FoundLabel,
): number | undefined {
  const output = learned.outputOf.get(factOfLabel(layer, label, state));
  return output === undefined ? undefined : ofOutput(output);
}

function evidenceIn(group: LabelGroup): readonly Evidence[] {
  return group
    .filter(({ strength }) => strength > 0)
    .map((one) => one.evidence())
    .sort((a, b) => a.start - b.start);
}
