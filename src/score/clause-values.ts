import { round } from "../model/round.js";
import type { Rules } from "./rules.js";
import type { Scene } from "./scene.js";
import type { Weighed } from "./weigh.js";

/** What speaks for and against in one clause; both 0 or more. */
export interface ClauseValue {
  readonly positive: number;
  readonly negative: number;
}

export const NO_VALUE: ClauseValue = { positive: 0, negative: 0 };

/** What speaks for and against in the whole text, before a contrast moved weight from one side to the other. */
export function balanceOf(polarity: readonly Weighed[]): ClauseValue {
  let positive = 0;
  let negative = 0;
  for (const { weight, cues } of polarity) {
    let plain = weight;
    for (const cue of cues) if (cue.label === "contrast") plain /= cue.factor;
    if (plain > 0) positive += plain;
    else negative -= plain;
  }
  return { positive, negative };
}

export function clauseValues(polarity: readonly Weighed[], scene: Scene): readonly ClauseValue[] {
  const values: { positive: number; negative: number }[] = [];
  for (let clause = 0; clause < scene.document.clauses.length; clause += 1) {
    values.push({ positive: 0, negative: 0 });
  }
  for (const { match, weight } of polarity) {
    const value = values[match.clause];
    if (!value) continue;
    if (weight > 0) value.positive += weight;
    else value.negative -= weight;
  }
  return values;
}

export function add(a: ClauseValue, b: ClauseValue, share = 1): ClauseValue {
  return { positive: a.positive + share * b.positive, negative: a.negative + share * b.negative };
}

/** What all clauses say together. */
export function sumOf(values: readonly ClauseValue[]): ClauseValue {
  const sum = { positive: 0, negative: 0 };
  for (const { positive, negative } of values) {
    sum.positive += positive;
    sum.negative += negative;
  }
  return sum;
}

/** −1…1: the sum over the absolute sum, softened so that one faint word is not a verdict. */
export function netValue({ positive, negative }: ClauseValue, rules: Rules): number {
  return round((positive - negative) / (positive + negative + rules["sentiment.softening"]));
}

/** Names what a value speaks for, from a threshold on either side. */
export function signOf(value: ClauseValue, rules: Rules): "negative" | "positive" | "mixed" | "none" {
  const threshold = rules["polarity.threshold"];
  const positive = value.positive >= threshold;
  const negative = value.negative >= threshold;
  if (positive && negative) {
    const weaker = Math.min(value.positive, value.negative) / (value.positive + value.negative);
    if (weaker >= rules["polarity.mixed"]) return "mixed";
    return value.positive > value.negative ? "positive" : "negative";
  }
  return positive ? "positive" : negative ? "negative" : "none";
}
