/** Order of two lists of numbers, by their first that differs; what is missing (null) comes before any number. */
export function orderNumbers(left: readonly (number | null)[], right: readonly (number | null)[]): number {
  for (let place = 0; place < left.length; place++) {
    const [one, other] = [left[place] ?? Number.NEGATIVE_INFINITY, right[place] ?? Number.NEGATIVE_INFINITY];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
