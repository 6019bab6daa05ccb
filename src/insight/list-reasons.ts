import type { ActionList, ListReason } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

export type ListRule = ActionList["rule"];

/** The lists in the order in which they are shown. */
export const LIST_RULES: readonly ListRule[] = ["pain", "praise-low", "blame-high", "gesture"];

/** A rule that a row follows. */
export interface Listed {
  readonly rule: ListRule;
  readonly reasons: readonly ListReason[];
  /** What is worth reading comes first: smaller is earlier. */
  readonly order: number;
}

/** Whether a row's score is one the rule is about, so that it could have been listed. */
export function couldBeListed(rule: ListRule, fact: RowFacts): boolean {
  if (fact.comment !== "read") return false;
  if (rule === "gesture") return true;
  if (fact.rating === undefined) return false;
  return netPromoterPoints(fact.rating) === (rule === "praise-low" ? -1 : 1);
}

/**
 * The lists a row stands in:
 * - `pain`: a promoter who tells of an unmet need, of a stage or touchpoint spoken of badly, or of a friction signal;
 * - `praise-low`: a detractor all of whose texts that have a tone are positive in tone, and who tells of no pain;
 * - `blame-high`: a promoter all of whose texts that have a tone are negative in tone;
 * - `gesture`: a signal of something small that nobody had to do, whatever the score.
 * Mismatches point at misread scales, mistaken scores and misread texts; which of them it is takes a reader.
 */
export function listReasons(fact: RowFacts, roles: Roles): Listed[] {
  if (fact.comment !== "read") return [];
  const points = fact.rating === undefined ? undefined : netPromoterPoints(fact.rating);
  const listed: Listed[] = [];
  const pains = painsOf(fact, roles);
  if (points === 1 && pains.length > 0) {
    listed.push({ rule: "pain", reasons: pains, order: -pains.length });
  }
  const tone = toneOf(fact);
  if (points === -1 && tone === "positive" && pains.length === 0) {
    listed.push({
      rule: "praise-low",
      reasons: [{ layer: "tone", label: tone }],
      order: -(fact.sentiment ?? 0),
    });
  }
  if (points === 1 && tone === "negative") {
    listed.push({
      rule: "blame-high",
      reasons: [{ layer: "tone", label: tone }],
      order: fact.sentiment ?? 0,
    });
  }
  const gestures = [...fact.signals].filter((label) => roles.gestures.has(label)).sort(textOrder);
  if (gestures.length > 0) {
    const reasons = gestures.map((label): ListReason => ({ layer: "signal", label }));
    listed.push({ rule: "gesture", reasons, order: -(fact.rating ?? 0) });
  }
  return listed;
}

function toneOf(fact: RowFacts): string | undefined {
  const tones = new Set(fact.read.flatMap(({ analysis }) => analysis.sentiment?.label ?? []));
  const [only] = tones;
  return tones.size === 1 ? only : undefined;
}

function painsOf(fact: RowFacts, roles: Roles): ListReason[] {
  const bad = (layer: "need" | "stage" | "touchpoint", themes: RowFacts["themes"]["stages"]) =>
    [...themes]
      .filter(([, polarity]) => polarity === "negative" || polarity === "mixed")
      .map(([label, polarity]): ListReason => ({ layer, label, polarity }));
  const signals = [...fact.signals]
    .filter((label) => roles.frictions.has(label))
    .map((label): ListReason => ({ layer: "signal", label }));
  return [
    ...signals,
    ...bad("need", fact.themes.needs),
    ...bad("stage", fact.themes.stages),
    ...bad("touchpoint", fact.themes.touchpoints),
  ].sort(
    (left, right) =>
      LAYERS.indexOf(left.layer) - LAYERS.indexOf(right.layer) || textOrder(left.label, right.label),
  );
}

const LAYERS: readonly ListReason["layer"][] = ["signal", "need", "stage", "touchpoint", "tone"];
