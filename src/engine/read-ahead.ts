/** The first `count` items of a stream, and a stream that gives all of them, those first ones again. */
export async function readAhead<Item>(
  items: AsyncIterable<Item>,
  count: number,
): Promise<{ readonly first: readonly Item[]; readonly all: AsyncIterable<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const first: Item[] = [];
  while (first.length < count) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  // Not a generator: a million rows would pay for every step between them and their reader.
  let at = 0;
  const all: AsyncIterableIterator<Item> = {
    [Symbol.asyncIterator]: () => all,
    next: () =>
      at < first.length ? Promise.resolve({ done: false, value: first[at++] as Item }) : iterator.next(),
    return: async () => {
      at = first.length;
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
  return { first, all };
}
