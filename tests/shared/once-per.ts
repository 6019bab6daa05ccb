/** The same answer for the same object and the same further arguments, made once; for functions that only read them. */
export function oncePer<Given extends object, More extends readonly unknown[], Made>(
  make: (given: Given, ...more: More) => Made,
): (given: Given, ...more: More) => Made {
  const made = new WeakMap<Given, Map<string, Made>>();
  return (given, ...more) => {
    const known = made.get(given) ?? new Map<string, Made>();
    const key = JSON.stringify(more);
    const answer = known.get(key) ?? make(given, ...more);
    made.set(given, known.set(key, answer));
    return answer;
  };
}
