import fc from "fast-check";
import { expect, test } from "vitest";
import { openPacked, packedBytes } from "../../src/io/packed-file.js";
import type { PackedPart } from "../../src/model/packed.js";

const part: fc.Arbitrary<PackedPart> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.uint8Array(),
  fc.int32Array(),
  fc.float64Array({ noNaN: true }),
);

test("what is packed comes back, wherever the bytes lie", () => {
  const parts = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), part), { selector: ([name]) => name });
  fc.assert(
    fc.property(parts, (given) => {
      const packed = new Map(given);
      const bytes = packedBytes(packed);
      expect(new Map(openPacked(bytes))).toEqual(packed);
      // Eight bytes into another buffer, as a file read into a pool may be.
      const moved = new Uint8Array(bytes.length + 8);
      moved.set(bytes, 8);
      expect(new Map(openPacked(moved.subarray(8)))).toEqual(packed);
    }),
  );
});
