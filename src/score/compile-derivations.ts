import type { DerivationRule } from "../model/lexicon.js";

/** A derivation row with its conditions as numbers of facts. */
export interface CompiledDerivation {
  readonly rule: DerivationRule;
  readonly layer: string;
  readonly label: string;
  readonly state: "met" | "unmet" | undefined;
  /** Facts that must hold, and facts that must not. */
  readonly holds: readonly number[];
  readonly lacks: readonly number[];
  /** Least number of words. */
  readonly words: number;
  /** The first condition that names a label: the clause that shows it shows the row. */
  readonly shows: number | undefined;
}

export interface Derivations {
  readonly rows: readonly CompiledDerivation[];
  /** How many facts any row asks for. */
  readonly size: number;
  /** ("stage", "delivery") → the facts it makes true that any row asks for: "stage" and "stage:delivery". Kept. */
  readonly factsOf: (first: string, second: string, third?: string) => readonly number[];
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
  const rows = rules.map((rule): CompiledDerivation => {
    const [layer = "", label = "", state] = rule.gives.split(":");
    const facts = rule.when.filter((fact) => !fact.startsWith(NOTHING) && !fact.startsWith(WORDS));
    const named = facts.find((fact) => LABEL.test(fact));
    const words = rule.when.filter((fact) => fact.startsWith(WORDS));
    return {
      rule,
      layer,
      label,
      state: state === "met" || state === "unmet" ? state : undefined,
      holds: facts.map(numberOf),
      lacks: rule.when
        .filter((fact) => fact.startsWith(NOTHING))
        .map((fact) => numberOf(fact.slice(NOTHING.length))),
      words: Math.max(0, ...words.map((fact) => Number(fact.slice(WORDS.length)))),
      shows: named === undefined ? undefined : numberOf(named),
    };
  });
  const kept = new Map<string, Map<string, Map<string | undefined, readonly number[]>>>();
  return {
    rows,
    size: numbers.size,
    // Map by map: a key joined for each question would cost more than the answer.
    factsOf: (first, second, third) => {
      const known = kept.get(first)?.get(second)?.get(third);
      if (known !== undefined) return known;
      const said = third === undefined ? [first, second] : [first, second, third];
      const facts = said.flatMap((_, index) => numbers.get(said.slice(0, index + 1).join(":")) ?? []);
      const seconds = kept.get(first) ?? new Map<string, Map<string | undefined, readonly number[]>>();
      const thirds = seconds.get(second) ?? new Map<string | undefined, readonly number[]>();
      kept.set(first, seconds.set(second, thirds.set(third, facts)));
      return facts;
    },
  };
}
