/** The items of a stream behind the first `count`, which go to `see`. */
export async function* skipRows<Item>(
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
