/** Gives each different thing a number, from 0 up, in order of first appearance. */
export interface Interner<Item> {
  readonly place: (key: string, make: () => Item) => number;
  /** All of them, by number. */
  readonly items: readonly Item[];
  readonly keys: readonly string[];
}

export function createInterner<Item>(): Interner<Item> {
  const places = new Map<string, number>();
  const items: Item[] = [];
  const keys: string[] = [];
  return {
    items,
    keys,
    place: (key, make) => {
      let place = places.get(key);
      if (place === undefined) {
        place = items.length;
        places.set(key, place);
        items.push(make());
        keys.push(key);
      }
      return place;
    },
  };
}

/** The same for numbers. */
export function createNumberInterner(): {
  readonly place: (item: number) => number;
  readonly items: readonly number[];
} {
  const places = new Map<number, number>();
  const items: number[] = [];
  return {
    items,
    place: (item) => {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

/** Where each item stands once their keys are in order (code units): old place → new place. */
export function orderOf(keys: readonly string[]): {
  readonly order: readonly number[];
  readonly place: readonly number[];
} {
  const order = keys.map((_, index) => index);
  order.sort((left, right) => {
    const [one, other] = [keys[left] as string, keys[right] as string];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const place = new Array<number>(keys.length);
  order.forEach((old, index) => {
    place[old] = index;
  });
  return { order, place };
}
