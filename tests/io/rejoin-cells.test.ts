import { expect, test } from "vitest";
import { rejoinCells } from "../../src/io/rejoin-cells.js";

test.each([
  // The text between two numbers, at the end, at the beginning.
  [
    ["1", "god", " hurtig", "9"],
    ["7", "ok", "8"],
    ["1", "god; hurtig", "9"],
  ],
  [
    ["1", "9", "god", " hurtig", " nem"],
    ["7", "8", "ok"],
    ["1", "9", "god; hurtig; nem"],
  ],
  [
    ["god", " hurtig", "9", "2024-03-01"],
    ["ok", "8", "2024-03-02"],
    ["god; hurtig", "9", "2024-03-01"],
  ],
  // Two texts: nobody can tell, so the last cell takes the rest.
  [
    ["1", "a", "b", "c"],
    ["7", "x", "y"],
    ["1", "a", "b;c"],
  ],
] as const)("puts %j back together like %j", (cells, like, joined) => {
  expect(rejoinCells(cells, like, ";")).toEqual(joined);
});

test("loses no cell, whatever the row is like", () => {
  expect(rejoinCells(["a", "b", "c", "d"], ["1", "2"], ";").join(";")).toBe("a;b;c;d");
});
