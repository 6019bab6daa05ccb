/**
 * What a model reads of a text besides its words, as numbers of names (`factNumber`) and their values, side by side. A
 * text has some thirty, three models read them, and a map of strings would cost more than all they say.
 */
export interface FactList {
  readonly numbers: number[];
  readonly values: number[];
}

/** Facts by name, as learners and tests have them, or numbered. */
export type Facts = ReadonlyMap<string, number> | FactList;

const names: string[] = [];
const numbers = new Map<string, number>();

/** The number of a fact's name; a new one where it was never asked for. There are as many as labels, and a few. */
export function factNumber(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}

/** How many names have a number. */
export function factCount(): number {
  return names.length;
}

export function nameOfFact(number: number): string {
  return names[number] ?? "";
}

export function putFact({ numbers: list, values }: FactList, number: number, value: number): void {
  list.push(number);
  values.push(value);
}

/** The facts by name, in their order. */
export function namedFacts({ numbers: list, values }: FactList): Map<string, number> {
  return new Map(list.map((number, at) => [nameOfFact(number), values[at] ?? 0]));
}

/** Numbered facts; those given by name get their numbers. */
export function listedFacts(facts: Facts): FactList {
  if ("numbers" in facts) return facts;
  return { numbers: [...facts.keys()].map(factNumber), values: [...facts.values()] };
}
