/** Array methods that may go through the whole array. */
const ARRAY = [
  "concat",
  "every",
  "fill",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flatMap",
  "forEach",
  "includes",
  "indexOf",
  "map",
  "reduce",
  "slice",
  "some",
  "sort",
] as const;
/** String methods that read or return so much. */
const STRING = [
  "slice",
  "split",
  "toLowerCase",
  "toUpperCase",
  "normalize",
  "replace",
  "match",
  "includes",
] as const;

/**
 * Steps that `work` takes: each place of an array that a method or a loop over its elements may go through, each look-up
 * in a Map or Set, each character that a string method reads or a pattern matches. Counts are the same on every machine.
 */
export function countWork(work: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const patch = (
    prototype: object,
    name: string | symbol,
    cost: (self: never, result: never) => number,
  ): void => {
    const original = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
    undo.push(() => Reflect.set(prototype, name, original));
    Reflect.set(prototype, name, function counted(this: never, ...given: unknown[]) {
      const result = Reflect.apply(original, this, given);
      steps += 1 + cost(this, result as never);
      return result;
    });
  };
  for (const name of ARRAY) {
    patch(Array.prototype, name, (self: readonly unknown[], result: unknown) =>
      name === "slice" ? (result as readonly unknown[]).length : self.length,
    );
  }
  // One for each element that a loop or a pattern takes.
  patch(Object.getPrototypeOf([][Symbol.iterator]()), "next", () => 0);
  for (const name of STRING) {
    patch(String.prototype, name, (self: string, result: unknown) =>
      name === "slice" && typeof result === "string" ? result.length : self.length,
    );
  }
  for (const collection of [Map, Set]) patch(collection.prototype, "has", () => 0);
  patch(Map.prototype, "get", () => 0);
  try {
    work();
  } finally {
    for (const restore of undo) restore();
  }
  return steps;
}
