import { type ClauseValue, netValue, signOf } from "./clause-values.js";
import type { FoundLabel } from "./found-label.js";
import type { Scene } from "./scene.js";

/** What holds in a clause or comment: "stage", "stage:delivery", "polarity:negative" …, and the clause that shows it. */
export interface Facts {
  readonly shownIn: Map<string, number>;
  words: number;
}

/** Facts about the words themselves; labels are put in by `putLabel`. */
export function createFacts(value: ClauseValue, clause: number | undefined, scene: Scene): Facts {
  const facts: Facts = { shownIn: new Map(), words: 0 };
  const { clauses, tokens } = scene.document;
  const first = clause === undefined ? 0 : (clauses[clause]?.first ?? 0);
  const last = clause === undefined ? tokens.length : (clauses[clause]?.last ?? 0);
  for (let index = first; index < last; index += 1) if (tokens[index]?.kind === "word") facts.words += 1;
  for (const mark of clause === undefined ? scene.marks : (scene.marksByClause.get(clause) ?? [])) {
    put(facts, ["cue", mark.compiled.entry.label], mark.clause);
  }
  const sign = signOf(value, scene);
  if (sign !== "none") put(facts, ["polarity", sign], clause ?? 0);
  const net = netValue(value, scene);
  if (Math.abs(net) >= scene.rule("strong.threshold")) {
    put(facts, ["strong", net > 0 ? "positive" : "negative"], clause ?? 0);
  }
  if (scene.question) put(facts, ["question", scene.question], clause ?? 0);
  return facts;
}

export function putLabel(facts: Facts, layer: string, found: FoundLabel): void {
  put(facts, [layer, found.label, ...(found.state ? [found.state] : [])], found.clause);
}

/** "stage:delivery", "no:emotion", "words:4" (four or more). */
export function holds(condition: string, facts: Facts): boolean {
  if (condition.startsWith("no:")) return !facts.shownIn.has(condition.slice(3));
  if (condition.startsWith("words:")) return facts.words >= Number(condition.slice(6));
  return facts.shownIn.has(condition);
}

/** "stage:delivery" also means that there is a stage. */
function put(facts: Facts, parts: readonly string[], clause: number): void {
  let fact = "";
  for (const part of parts) {
    fact = fact === "" ? part : `${fact}:${part}`;
    if (!facts.shownIn.has(fact)) facts.shownIn.set(fact, clause);
  }
}
