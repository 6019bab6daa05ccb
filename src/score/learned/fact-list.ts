/**
 * What a model reads of a text besides its words, as numbers of names (`factNumber`) and their values, side by side. A
 * text has some thirty, three models read them, and a map of strings would cost more than all they say.
 */
export interface FactList {
  /** How many there are; the rest of the numbers and values is room. */
  count: number;
  numbers: Int32Array;
  values: Float64Array;
}

/** Facts by name, as learners and tests have them, or numbered. */
export type Facts = ReadonlyMap<string, number> | FactList;

const FIRST_ROOM = 64;

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

export function createFactList(): FactList {
  return { count: 0, numbers: new Int32Array(FIRST_ROOM), values: new Float64Array(FIRST_ROOM) };
}

export function putFact(list: FactList, number: number, value: number): void {
  const { count } = list;
  if (count === list.numbers.length) widen(list);
  list.numbers[count] = number;
  list.values[count] = value;
  list.count = count + 1;
}

/** The facts by name, in their order. */
export function namedFacts({ numbers: list, values, count }: FactList): Map<string, number> {
  const named = new Map<string, number>();
  for (let at = 0; at < count; at += 1) named.set(nameOfFact(list[at] as number), values[at] as number);
  return named;
}

/** Numbered facts; those given by name get their numbers. */
export function listedFacts(facts: Facts): FactList {
  if ("numbers" in facts) return facts;
  const list = createFactList();
  for (const [name, value] of facts) putFact(list, factNumber(name), value);
  return list;
}

function widen(list: FactList): void {
  const { numbers: few, values } = list;
  list.numbers = new Int32Array(2 * few.length);
  list.numbers.set(few);
  list.values = new Float64Array(2 * values.length);
  list.values.set(values);
}
