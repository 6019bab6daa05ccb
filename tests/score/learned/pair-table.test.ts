import fc from "fast-check";
import { expect, it } from "vitest";
import { createPairTable } from "../../../src/score/learned/pair-table.js";

it("keeps the last number of each pair, as a map does", () => {
  const number = fc.nat({ max: 2 ** 31 - 2 });
  const small = fc.nat({ max: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(number, small), fc.oneof(number, small), number)), (rows) => {
      const table = createPairTable();
      const map = new Map<string, number>();
      for (const [first, second, value] of rows) {
        table.set(first, second, value);
        map.set(`${first} ${second}`, value);
      }
      for (const [first, second] of rows)
        expect(table.get(first, second)).toBe(map.get(`${first} ${second}`));
      const kept = new Map<string, number>();
      table.forEach((first, second, value) => {
        kept.set(`${first} ${second}`, value);
      });
      expect(kept).toEqual(map);
    }),
  );
});

it("holds a hundred thousand pairs", () => {
  const table = createPairTable();
  for (let at = 0; at < 100_000; at += 1) table.set(at % 317, at, at);
  for (let at = 0; at < 100_000; at += 1) expect(table.get(at % 317, at)).toBe(at);
  expect(table.get(0, 1)).toBe(-1);
});
