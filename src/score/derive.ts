import { round } from "../model/round.js";
import { type ClauseValue, sumOf } from "./clause-values.js";
import type { CompiledDerivation } from "./compile-derivations.js";
import { spanOf } from "./evidence.js";
import { type Facts, WHOLE } from "./fact-room.js";
import { createFacts, meets, putLabel } from "./facts.js";
import type { FoundLabel } from "./found-label.js";
import type { Scene } from "./scene.js";

const LAYERS = ["emotion", "need", "stage", "touchpoint", "signal"] as const;

/** Labels found so far, by layer. */
export type Layers = Readonly<Record<(typeof LAYERS)[number], readonly FoundLabel[]>>;

/**
 * Applies the derivation rows in their order, those of clause scope to every clause, those of comment scope to the
 * whole text; later rows see what earlier ones added. The evidence is the clause that met the row.
 */
export function derive(layers: Layers, values: readonly ClauseValue[], scene: Scene): Layers {
  const known = {
    emotion: [...layers.emotion],
    need: [...layers.need],
    stage: [...layers.stage],
    touchpoint: [...layers.touchpoint],
    signal: [...layers.signal],
  };
  const threshold = scene.rules["derive.threshold"];
  const { derivations } = scene;
  const facts = createFacts(values, sumOf(values), scene);
  for (const layer of LAYERS) {
    for (const one of layers[layer]) if (one.strength >= threshold) putLabel(facts, layer, one, derivations);
  }
  for (const row of derivations.rows) {
    // What no clause shows the comment does not show either.
    if (row.shows !== undefined && (facts.shownIn[row.shows] as number) < 0) continue;
    const added = known[row.layer as keyof Layers];
    if (!added) continue;
    const inClauses = row.rule.scope === "clause";
    const last = inClauses ? values.length : WHOLE;
    for (let place = inClauses ? WHOLE + 1 : WHOLE; place <= last; place += 1) {
      if (!meets(row, facts, place)) continue;
      const found = labelOf(row, inClauses ? place - 1 : shownBy(row, facts), scene);
      added.push(found);
      if (found.strength >= threshold) putLabel(facts, row.layer, found, derivations);
    }
  }
  return known;
}

/** A row of comment scope is shown by the clause of its first condition that names a label, else by the whole text. */
function shownBy({ shows }: CompiledDerivation, facts: Facts): number | undefined {
  return shows === undefined ? undefined : (facts.shownIn[shows] as number);
}

function labelOf(
  { label, state, rule }: CompiledDerivation,
  clause: number | undefined,
  scene: Scene,
): FoundLabel {
  const { clauses, tokens } = scene.document;
  const range = clause === undefined ? { first: 0, last: tokens.length } : clauses[clause];
  return {
    label,
    state,
    strength: rule.weight,
    clause: clause ?? 0,
    whole: clause === undefined,
    quantity: undefined,
    unit: undefined,
    evidence: () => ({
      ...spanOf(range?.first ?? 0, range?.last ?? 0, scene),
      entry: rule.id,
      weight: round(rule.weight),
      cues: [],
    }),
  };
}
