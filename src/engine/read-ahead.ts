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
  async function* all(): AsyncIterable<Item> {
    yield* first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { first, all: all() };
}
