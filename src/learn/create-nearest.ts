import similarityOf from "natural/lib/natural/distance/jaro-winkler_distance.js";

export interface Near<Item> {
  readonly item: Item;
  /** 0…1, Jaro–Winkler. */
  readonly similarity: number;
}

/**
 * Items with a name → the search for those written most like a word, at least this similar, the nearest first. Only
 * names with the same first letter, which the measure favours anyway, and of about the same length are compared; the
 * word itself is not near itself.
 */
export function createNearest<Item>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string,
): (word: string, least: number, most: number) => readonly Near<Item>[] {
  const byLetter = new Map<string, Item[]>();
  for (const item of items) {
    const letter = nameOf(item).charAt(0);
    const bucket = byLetter.get(letter);
    if (bucket) bucket.push(item);
    else byLetter.set(letter, [item]);
  }
  return (word, least, most) =>
    (byLetter.get(word.charAt(0)) ?? [])
      .filter((item) => nameOf(item) !== word && isOfLength(nameOf(item), word))
      .map((item) => ({ item, similarity: similarityOf(word, nameOf(item)) }))
      .filter(({ similarity }) => similarity >= least)
      .sort(
        (one, other) => other.similarity - one.similarity || (nameOf(one.item) < nameOf(other.item) ? -1 : 1),
      )
      .slice(0, most);
}

function isOfLength(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= Math.ceil(Math.max(one.length, other.length) / 3);
}
