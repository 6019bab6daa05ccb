/**
 * Does something with every item, up to `atOnce` at the same time, and gives the results in the order of the items. The
 * next item is taken only when there is room (backpressure). Where one fails, the failure comes in its place.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const running: { readonly item: Item; readonly result: Promise<Result> }[] = [];
  const next = async () => {
    const first = running.shift();
    return first && { item: first.item, result: await first.result };
  };
  for await (const item of items) {
    const result = run(item);
    // Awaited in its turn; until then a failure is not an unhandled one.
    result.catch(() => {});
    running.push({ item, result });
    if (running.length < atOnce) continue;
    const done = await next();
    if (done) yield done;
  }
  for (let done = await next(); done; done = await next()) yield done;
}
