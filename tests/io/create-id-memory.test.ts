import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdMemory } from "../../src/io/create-id-memory.js";

describe("createIdMemory", () => {
  it("says of every id what a set of all of them would", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat(50).map(String)), { maxLength: 300 }), (ids) => {
        const hasCome = createIdMemory();
        const seen = new Set<string>();
        for (const id of ids) {
          expect(hasCome(id)).toBe(seen.has(id));
          seen.add(id);
        }
      }),
    );
  });

  it("takes none of 300,000 different ids for another", () => {
    const hasCome = createIdMemory();
    let taken = 0;
    for (let id = 0; id < 300_000; id++) if (hasCome(`r${id}`)) taken += 1;
    expect(taken).toBe(0);
    expect(hasCome("r17")).toBe(true);
  });
});
