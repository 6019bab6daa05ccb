/** Order by code unit: the same on every machine, whatever its language. */
export function textOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
