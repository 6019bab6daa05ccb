import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/text/create-memory.js";

describe("createMemory", () => {
  it("keeps the words that are asked for, and lets go of those that are not", () => {
    const memory = createMemory<number>(3);
    memory.set("common", 1);
    for (let word = 0; word < 100; word += 1) {
      memory.set(`rare ${word}`, word);
      expect(memory.get("common")).toBe(1);
    }
    expect(memory.get("rare 0")).toBeUndefined();
    expect(memory.get("rare 99")).toBe(99);
  });
});
