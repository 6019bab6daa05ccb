import { type ClauseValue, netValue, signOf } from "./clause-values.js";
import type { CompiledDerivation } from "./compile-derivations.js";
import type { FoundLabel } from "./found-label.js";
import { marksIn, type Scene } from "./scene.js";

/** What holds in a clause or comment, by the numbers of `Derivations`. */
export interface Facts {
  /** The clause that shows a fact first; −1 where it does not hold. */
  readonly shownIn: number[];
  readonly words: number;
}

/** Facts about the words themselves; labels are put in by `putLabel`. `clause` undefined means the whole comment. */
export function createFacts(value: ClauseValue, clause: number | undefined, scene: Scene): Facts {
  const { clauses, tokens } = scene.document;
  const first = clause === undefined ? 0 : (clauses[clause]?.first ?? 0);
  const last = clause === undefined ? tokens.length : (clauses[clause]?.last ?? 0);
  let words = 0;
  for (let index = first; index < last; index += 1) if (tokens[index]?.kind === "word") words += 1;
  const { size, factsOf } = scene.derivations;
  const facts: Facts = { shownIn: new Array<number>(size).fill(-1), words };
  for (const mark of clause === undefined ? scene.marks : marksIn(clause, scene)) {
    put(facts, factsOf("cue", mark.compiled.entry.label), mark.clause);
  }
  const sign = signOf(value, scene.rules);
  if (sign !== "none") put(facts, factsOf("polarity", sign), clause ?? 0);
  const net = netValue(value, scene.rules);
  if (Math.abs(net) >= scene.rules["strong.threshold"]) {
    put(facts, factsOf("strong", net > 0 ? "positive" : "negative"), clause ?? 0);
  }
  if (scene.question) put(facts, factsOf("question", scene.question), clause ?? 0);
  return facts;
}

export function putLabel(
  facts: Facts,
  layer: string,
  { label, state, clause }: FoundLabel,
  scene: Scene,
): void {
  put(facts, scene.derivations.factsOf(layer, label, state), clause);
}

/** Whether all that a row asks for holds. */
export function meets({ holds, lacks, words }: CompiledDerivation, facts: Facts): boolean {
  for (let index = 0; index < holds.length; index += 1) {
    if ((facts.shownIn[holds[index] as number] as number) < 0) return false;
  }
  for (let index = 0; index < lacks.length; index += 1) {
    if ((facts.shownIn[lacks[index] as number] as number) >= 0) return false;
  }
  return facts.words >= words;
}

function put({ shownIn }: Facts, numbers: readonly number[], clause: number): void {
  for (const number of numbers) if ((shownIn[number] as number) < 0) shownIn[number] = clause;
}
