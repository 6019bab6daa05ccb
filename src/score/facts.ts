import { type ClauseValue, netValue, signOf } from "./clause-values.js";
import type { CompiledDerivation, Derivations } from "./compile-derivations.js";
import { type Facts, WHOLE } from "./fact-room.js";
import type { FoundLabel } from "./found-label.js";
import type { Scene } from "./scene.js";

/** Facts about the words themselves; labels are put in by `putLabel`. `whole` is what all `values` say together. */
export function createFacts(values: readonly ClauseValue[], whole: ClauseValue, scene: Scene): Facts {
  const { derivations, document, marks, question } = scene;
  const places = values.length + 1;
  const facts = derivations.roomFor(values.length);
  const { tokens, clauses } = document;
  for (let clause = 0; clause < clauses.length; clause += 1) {
    const { first, last } = clauses[clause] as { first: number; last: number };
    let words = 0;
    for (let index = first; index < last; index += 1) if (tokens[index]?.kind === "word") words += 1;
    facts.words[clause + 1] = words;
    facts.words[WHOLE] = (facts.words[WHOLE] as number) + words;
  }
  for (const { compiled, clause } of marks) {
    putBoth(facts, derivations.factsOf("cue", compiled.entry.label), clause);
  }
  const asked = question === undefined ? NONE : derivations.factsOf("question", question);
  for (let place = 0; place < places; place += 1) {
    const value = place === WHOLE ? whole : (values[place - 1] as ClauseValue);
    const clause = place === WHOLE ? 0 : place - 1;
    put(facts, place, asked, clause);
    if (value.positive === 0 && value.negative === 0) continue;
    const sign = signOf(value, scene.rules);
    if (sign !== "none") put(facts, place, derivations.factsOf("polarity", sign), clause);
    const net = netValue(value, scene.rules);
    if (Math.abs(net) >= scene.rules["strong.threshold"]) {
      put(facts, place, derivations.factsOf("strong", net > 0 ? "positive" : "negative"), clause);
    }
  }
  return facts;
}

const NONE: readonly number[] = [];

/** A label is a fact of its clause and of the whole comment. */
export function putLabel(
  facts: Facts,
  layer: string,
  { label, state, clause }: FoundLabel,
  { factsOf }: Derivations,
): void {
  putBoth(facts, factsOf(layer, label, state), clause);
}

/** Whether all that a row asks for holds at a place. */
export function meets(row: CompiledDerivation, facts: Facts, place: number): boolean {
  const { bits, width } = facts;
  for (let at = 0; at < width; at += 1) {
    const here = bits[place * width + at] as number;
    const holds = row.holds[at] as number;
    if ((here & holds) !== holds || (here & (row.lacks[at] as number)) !== 0) return false;
  }
  return (facts.words[place] as number) >= row.words;
}

function putBoth(facts: Facts, numbers: readonly number[], clause: number): void {
  if (numbers.length === 0) return;
  put(facts, WHOLE, numbers, clause);
  put(facts, clause + 1, numbers, clause);
}

function put(
  { bits, width, shownIn }: Facts,
  place: number,
  numbers: readonly number[],
  clause: number,
): void {
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number;
    const at = place * width + (number >>> 5);
    bits[at] = (bits[at] as number) | (1 << (number & 31));
    if (place === WHOLE && (shownIn[number] as number) < 0) shownIn[number] = clause;
  }
}
