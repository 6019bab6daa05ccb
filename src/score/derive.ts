import type { DerivationRule } from "../model/lexicon.js";
import { add, type ClauseValue, NO_VALUE } from "./clause-values.js";
import { spanOf } from "./evidence.js";
import { createFacts, type Facts, holds, putLabel } from "./facts.js";
import type { FoundLabel } from "./found-label.js";
import { round } from "./round.js";
import type { Scene } from "./scene.js";

/** Labels found so far, by layer. */
export type Layers = Readonly<
  Record<"emotion" | "need" | "stage" | "touchpoint" | "signal", readonly FoundLabel[]>
>;

/**
 * Applies the derivation rows in their order, those of clause scope to every clause, those of comment scope to the
 * whole text; later rows see what earlier ones added. The evidence is the clause that met the row.
 */
export function derive(layers: Layers, values: readonly ClauseValue[], scene: Scene): Layers {
  const known = Object.fromEntries(
    Object.entries(layers).map(([layer, found]) => [layer, [...found]]),
  ) as Record<keyof Layers, FoundLabel[]>;
  const total = values.reduce((sum, value) => add(sum, value), NO_VALUE);
  const comment = createFacts(total, undefined, scene);
  const perClause = scene.document.clauses.map((_, clause) =>
    createFacts(values[clause] ?? NO_VALUE, clause, scene),
  );
  const threshold = scene.rule("derive.threshold");
  const learn = (layer: string, found: FoundLabel): void => {
    if (found.strength < threshold) return;
    putLabel(comment, layer, found);
    const facts = perClause[found.clause];
    if (facts) putLabel(facts, layer, found);
  };
  for (const [layer, found] of Object.entries(layers)) for (const one of found) learn(layer, one);

  for (const rule of scene.pack.derivations) {
    const places = rule.scope === "clause" ? perClause : [comment];
    places.forEach((facts, clause) => {
      if (!rule.when.every((condition) => holds(condition, facts))) return;
      const [layer = "", label = "", state] = rule.gives.split(":");
      const added = known[layer as keyof Layers];
      if (!added) return;
      const found: FoundLabel = {
        label,
        ...(state === "met" || state === "unmet" ? { state } : {}),
        strength: rule.weight,
        ...(rule.scope === "clause" ? shownBy(rule, clause, scene) : shownSomewhere(rule, facts, scene)),
      };
      added.push(found);
      learn(layer, found);
    });
  }
  return known;
}

type Shown = Pick<FoundLabel, "clause" | "evidence" | "whole">;

/** A row of comment scope is shown by the clause of its first condition that names a label, else by the whole text. */
function shownSomewhere(rule: DerivationRule, facts: Facts, scene: Scene): Shown {
  const named = rule.when.find((condition) => /^(emotion|need|stage|touchpoint|signal):/.test(condition));
  const clause = named === undefined ? undefined : facts.shownIn.get(named);
  return shownBy(rule, clause, scene);
}

function shownBy(rule: DerivationRule, clause: number | undefined, scene: Scene): Shown {
  const { clauses, tokens } = scene.document;
  const range = clause === undefined ? { first: 0, last: tokens.length } : clauses[clause];
  return {
    clause: clause ?? 0,
    ...(clause === undefined ? { whole: true } : {}),
    evidence: () => ({
      ...spanOf(range?.first ?? 0, range?.last ?? 0, scene),
      entry: rule.id,
      weight: round(rule.weight),
      cues: [],
    }),
  };
}
