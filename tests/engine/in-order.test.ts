import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/engine/in-order.js";

const numbers = async function* (count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    taken.push(number);
    yield number;
  }
};

describe("inOrder", () => {
  it("keeps the order whatever takes how long, and never has more at hand than asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (waits, atOnce) => {
          let running = 0;
          let most = 0;
          const run = async (item: number): Promise<number> => {
            most = Math.max(most, ++running);
            for (let turn = 0; turn < (waits[item] ?? 0); turn++) await new Promise(setImmediate);
            running -= 1;
            return item * 2;
          };
          const results: number[] = [];
          for await (const { result } of inOrder(numbers(waits.length), run, atOnce)) results.push(result);
          expect(results).toEqual(waits.map((_, at) => at * 2));
          expect(most).toBeLessThanOrEqual(atOnce);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("takes no more items than there is room for", async () => {
    const taken: number[] = [];
    const results = inOrder(numbers(100, taken), async (item) => item, 3);
    await results.next();
    expect(taken).toEqual([0, 1, 2]);
    await results.return(undefined);
  });

  it("gives a failure in its place, after the results before it", async () => {
    const run = async (item: number): Promise<number> => {
      if (item === 2) throw new Error("two");
      return item;
    };
    const results: number[] = [];
    await expect(async () => {
      for await (const { result } of inOrder(numbers(9), run, 4)) results.push(result);
    }).rejects.toThrow("two");
    expect(results).toEqual([0, 1]);
  });
});
