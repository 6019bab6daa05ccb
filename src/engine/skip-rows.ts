/** The items of a stream behind the first `count`, which go to `see`. */
export function skipRows<Item>(
  items: AsyncIterable<Item>,
  count: number,
  see: (item: Item) => void,
): AsyncIterable<Item> {
  return count === 0 ? items : skip(items, count, see);
}

async function* skip<Item>(
  items: AsyncIterable<Item>,
  count: number,
  see: (item: Item) => void,
): AsyncGenerator<Item> {
  let skipped = 0;
  for await (const item of items) {
    if (skipped < count) {
      skipped += 1;
      see(item);
    } else yield item;
  }
}
