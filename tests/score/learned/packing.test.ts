import fc from "fast-check";
import { expect, it } from "vitest";
import { areThousandths, packingOf } from "../../../src/score/learned/packing.js";

const WIDTH = 7;
const line = fc.dictionary(fc.nat({ max: WIDTH - 1 }).map(String), fc.integer({ min: -4000, max: 4000 }));

function weightsOf(ofOutput: Readonly<Record<string, number>>): readonly number[] {
  return Object.entries(ofOutput).flatMap(([output, whole]) => [Number(output), whole / 1000]);
}

it("adds lines up to the same whole thousandths as one output after the other", () => {
  const packing = packingOf(WIDTH, 4, true);
  expect(packing.size).toBeLessThan(WIDTH);
  fc.assert(
    fc.property(fc.array(line, { maxLength: packing.most }), (lines) => {
      const numbers = new Float64Array(packing.size + 1);
      const expected = new Float64Array(WIDTH);
      for (const one of lines) {
        packing.put(numbers, 1, weightsOf(one));
        for (const [output, whole] of Object.entries(one)) {
          expected[Number(output)] = (expected[Number(output)] ?? 0) + whole;
        }
      }
      expect([...expected.keys()].map((output) => packing.weightAt(numbers, 1, output))).toEqual(
        [...expected].map((whole) => whole / packing.unit),
      );
      const sums = new Float64Array(WIDTH);
      packing.unpack(numbers, 1, sums);
      expect([...sums]).toEqual([...expected]);
      expect(numbers.every((number) => number === 0)).toBe(true);
    }),
  );
});

it("keeps weights as they are that are larger or finer than it can pack", () => {
  for (const packing of [packingOf(WIDTH, 100, true), packingOf(WIDTH, 1, false)]) {
    const numbers = new Float64Array(packing.size);
    packing.put(numbers, 0, [2, 99.5, 6, 0.00007]);
    expect(packing.weightAt(numbers, 0, 2) / packing.unit).toBe(99.5);
    expect(packing.weightAt(numbers, 0, 6) / packing.unit).toBe(0.00007);
  }
  expect(areThousandths([0, 0.069, 1, -4.835])).toBe(true);
  expect(areThousandths([0, 0.0695])).toBe(false);
});
