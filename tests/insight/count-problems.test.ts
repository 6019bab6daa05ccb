import { expect, it } from "vitest";
import { countProblems } from "../../src/insight/count-problems.js";

it("keeps the first of each code with their number, the most frequent first", () => {
  const problem = (code: string, row: number) => ({ code, message: `row ${row}`, place: { row } });
  expect(countProblems([problem("a/b", 1), problem("c/d", 2), problem("c/d", 3)])).toEqual([
    { code: "c/d", message: "row 2", place: { row: 2 }, count: 2 },
    { code: "a/b", message: "row 1", place: { row: 1 }, count: 1 },
  ]);
  expect(countProblems([])).toEqual([]);
});
