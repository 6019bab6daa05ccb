/**
 * Known forms → the search for those that a word without marks may mean ("daligt" → "dåligt"): the word is a form in
 * which some letters lack their marks, and no other letter differs. `marks` says which (typed → what may be meant).
 */
export function createMarkIndex(
  forms: Iterable<string>,
  marks: ReadonlyMap<string, readonly string[]>,
): (norm: string) => readonly string[] {
  const typedOf = new Map([...marks].flatMap(([typed, meant]) => meant.map((letter) => [letter, typed])));
  if (typedOf.size === 0) return () => [];
  const marked = new RegExp(`[${[...typedOf.keys()].join("")}]`, "gu");
  const bareOf = (word: string): string => word.replace(marked, (letter) => typedOf.get(letter) ?? letter);
  const index = new Map<string, string[]>();
  for (const form of forms) {
    const bare = bareOf(form);
    if (bare === form) continue;
    const sharing = index.get(bare);
    if (sharing) sharing.push(form);
    else index.set(bare, [form]);
  }
  return (norm) => index.get(norm) ?? [];
}
