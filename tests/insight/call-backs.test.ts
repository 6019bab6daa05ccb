import { expect, it } from "vitest";
import { callBacks } from "../../src/insight/call-backs.js";
import { readRoles } from "../../src/insight/read-roles.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { LABELS, makeRow, type Short } from "./make-row.js";

const facts = (
  [
    { id: "1", rating: 6, signals: ["unresolved"], date: "2024-01-01" },
    { id: "2", rating: 6, signals: ["unresolved"], date: "2024-03-01" },
    { id: "3", rating: 7, signals: ["unresolved"] },
    { id: "4", rating: 5, signals: ["wait"] },
    { id: "5", rating: 3, needs: ["seen-"], stages: ["exit"], signals: ["unresolved"] },
    { id: "6", rating: 2, needs: ["seen+"] },
    { id: "7", rating: 0, needs: ["seen-"] },
    { id: "8", rating: 1, stages: ["delivery-"] },
    { id: "9", signals: ["unresolved"] },
  ] as Short[]
).map((short) => rowFacts(makeRow(short)));

it("lists detractors with a marked signal, unmet need or outcome: most reasons, lowest rating, latest first", () => {
  const list = callBacks(facts, readRoles(LABELS), () => []);
  expect(list.map((one) => one.id)).toEqual(["5", "7", "2", "1"]);
  expect(list[0]?.reasons).toEqual([
    { layer: "signal", label: "unresolved" },
    { layer: "need", label: "seen" },
    { layer: "stage", label: "exit" },
  ]);
});

it("masks the text and keeps the id", () => {
  const [first] = callBacks(facts, readRoles(LABELS), (text) => [
    { start: 0, end: text.length, kind: "name" },
  ]);
  expect(first).toMatchObject({ id: "5", text: "•••" });
});

it("lists nobody where the label files mark nothing", () => {
  expect(callBacks(facts, readRoles(new Map()), () => [])).toEqual([]);
});
