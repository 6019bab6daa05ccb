import type { DerivationRule } from "../model/lexicon.js";
import { createFactRoom, type FactRoom } from "./fact-room.js";

/** A derivation row with its conditions as numbers of facts. */
export interface CompiledDerivation {
  readonly rule: DerivationRule;
  readonly layer: string;
  readonly label: string;
  readonly state: "met" | "unmet" | undefined;
  /** Facts that must hold, and facts that must not: a bit for each, in integers of 32. */
  readonly holds: Int32Array;
  readonly lacks: Int32Array;
  /** Least number of words. */
  readonly words: number;
  /** The first condition that names a label: the clause that shows it shows the row. */
  readonly shows: number | undefined;
}

export interface Derivations {
  readonly rows: readonly CompiledDerivation[];
  /** ("stage", "delivery") → the facts it makes true that any row asks for: "stage" and "stage:delivery". Kept. */
  readonly factsOf: (first: string, second: string, third?: string) => readonly number[];
  readonly roomFor: FactRoom;
}

const NOTHING = "no:";
const WORDS = "words:";
const LABEL = /^(emotion|need|stage|touchpoint|signal):/;

/** Rows of derive.*.tsv → the same rows with numbers in place of "stage:delivery", "no:emotion", "words:4" (four or more). */
export function compileDerivations(rules: readonly DerivationRule[]): Derivations {
  const numbers = new Map<string, number>();
  const numberOf = (fact: string): number => {
    const known = numbers.get(fact) ?? numbers.size;
    numbers.set(fact, known);
    return known;
  };
  const numbered = rules.map((rule) => {
    const [layer = "", label = "", state] = rule.gives.split(":");
    const facts = rule.when.filter((fact) => !fact.startsWith(NOTHING) && !fact.startsWith(WORDS));
    const named = facts.find((fact) => LABEL.test(fact));
    const words = rule.when.filter((fact) => fact.startsWith(WORDS));
    return {
      rule,
      layer,
      label,
      state: stateOf(state),
      holds: facts.map(numberOf),
      lacks: rule.when
        .filter((fact) => fact.startsWith(NOTHING))
        .map((fact) => numberOf(fact.slice(NOTHING.length))),
      words: Math.max(0, ...words.map((fact) => Number(fact.slice(WORDS.length)))),
      shows: named === undefined ? undefined : numberOf(named),
    };
  });
  const width = Math.ceil(numbers.size / 32);
  const rows = numbered.map(
    (row): CompiledDerivation => ({
      ...row,
      holds: bitsOf(row.holds, width),
      lacks: bitsOf(row.lacks, width),
    }),
  );
  // Map by map: a key joined for each question would cost more than the answer.
  const kept = new Map<string | undefined, Map<string, Map<string, readonly number[]>>>();
  const factsOf: Derivations["factsOf"] = (first, second, third) => {
    const known = kept.get(third)?.get(first)?.get(second);
    if (known !== undefined) return known;
    const said = third === undefined ? [first, second] : [first, second, third];
    const facts = said.flatMap((_, index) => numbers.get(said.slice(0, index + 1).join(":")) ?? []);
    const firsts = kept.get(third) ?? new Map<string, Map<string, readonly number[]>>();
    const seconds = firsts.get(first) ?? new Map<string, readonly number[]>();
    kept.set(third, firsts.set(first, seconds.set(second, facts)));
    return facts;
  };
  return { rows, factsOf, roomFor: createFactRoom(numbers.size, width) };
}

function stateOf(written: string | undefined): "met" | "unmet" | undefined {
  return written === "met" || written === "unmet" ? written : undefined;
}

function bitsOf(facts: readonly number[], width: number): Int32Array {
  const bits = new Int32Array(width);
  for (const fact of facts) bits[fact >>> 5] = (bits[fact >>> 5] as number) | (1 << (fact & 31));
  return bits;
}
