import { expect, it } from "vitest";
import { callBackReasons } from "../../src/insight/call-backs.js";
import { createCollector } from "../../src/insight/create-collector.js";
import type { FindPersonal } from "../../src/insight/personal-spans.js";
import { readRoles } from "../../src/insight/read-roles.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { LABELS, makeRow, type Short, VERSION } from "./make-row.js";

const shorts: readonly Short[] = [
  { id: "1", rating: 6, signals: ["unresolved"], date: "2024-01-01" },
  { id: "2", rating: 6, signals: ["unresolved"], date: "2024-03-01" },
  { id: "3", rating: 7, signals: ["unresolved"] },
  { id: "4", rating: 5, signals: ["wait"] },
  { id: "5", rating: 3, needs: ["seen-"], stages: ["exit"], signals: ["unresolved"] },
  { id: "6", rating: 2, needs: ["seen+"] },
  { id: "7", rating: 0, needs: ["seen-"] },
  { id: "8", rating: 1, stages: ["delivery-"] },
  { id: "9", signals: ["unresolved"] },
];

function listed(findPersonal: FindPersonal = () => []) {
  const collector = createCollector({ source: "a.csv", labels: LABELS, version: VERSION });
  for (const short of shorts) collector.add(makeRow(short));
  return collector.finish(findPersonal).callBacks;
}

it("lists detractors with a marked signal, unmet need or outcome: most reasons, lowest rating, latest first", () => {
  const { found, rows } = listed();
  expect(found).toBe(4);
  expect(rows.map(({ item }) => item.id)).toEqual(["5", "7", "2", "1"]);
  expect(rows[0]?.item.reasons).toEqual([
    { layer: "signal", label: "unresolved" },
    { layer: "need", label: "seen" },
    { layer: "stage", label: "exit" },
  ]);
});

it("masks the text and keeps the id", () => {
  const { rows } = listed((text) => [{ start: 0, end: text.length, kind: "name" }]);
  expect(rows[0]?.item).toMatchObject({ id: "5", text: "•••" });
});

it("lists nobody where the label files mark nothing", () => {
  for (const short of shorts)
    expect(callBackReasons(rowFacts(makeRow(short)), readRoles(new Map()))).toEqual([]);
});
