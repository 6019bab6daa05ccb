/**
 * Names of persons as numbers 0, 1, 2 …; somebody unknown ("" or undefined) is a person of its own. Undefined where no
 * name is given at all.
 */
export function numberClusters(names: readonly (string | undefined)[]): Int32Array | undefined {
  if (names.every((name) => name === undefined)) return undefined;
  const known = new Map<string, number>();
  let next = 0;
  return Int32Array.from(names, (name) => {
    if (name === undefined || name === "") return next++;
    const number = known.get(name) ?? next++;
    known.set(name, number);
    return number;
  });
}
