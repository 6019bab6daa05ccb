import { describe, expect, it } from "vitest";
import { describeEmpathy } from "../../src/insight/empathy.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { readRoles } from "../../src/insight/read-roles.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { LABELS, makeRow, type Short } from "./make-row.js";

const group = (count: number, short: Omit<Short, "id">) =>
  Array.from({ length: count }, (_, index) => rowFacts(makeRow({ ...short, id: String(index) })));
const facts = [
  ...group(12, { rating: 9, needs: ["seen+"], signals: ["resolved"] }),
  ...group(6, { rating: 8, needs: ["seen+"], signals: ["unresolved"] }),
  ...group(9, { rating: 2, needs: ["seen-"], signals: ["unresolved", "resolved"] }),
  ...group(3, { rating: 5, needs: ["seen+", "seen-"] }),
  ...group(70, { rating: 7 }),
  ...group(20, { rating: 7, text: "" }),
];

describe("describeEmpathy", () => {
  const panel = describeEmpathy(facts, readRoles(LABELS), DEFAULT_LIMITS);

  it("keeps silence, both and no comment out of met and unmet", () => {
    expect([panel.met.n, panel.unmet.n, panel.notMentioned.n, panel.both]).toEqual([18, 9, 70, 3]);
    expect(panel.unmet.nps?.score).toBe(-100);
  });

  it("has the index 100·(met − unmet)/(met + unmet) with the adjusted interval of a net score", () => {
    expect(panel.index?.value).toBeCloseTo((100 * 9) / 27, 9);
    expect(panel.index?.low).toBeLessThan((100 * 9) / 27);
  });

  it("says of how many comments it speaks", () => {
    expect(panel.coverage.value).toBeCloseTo(0.3, 12);
    // Wilson for 30 of 100: 0.2189 … 0.3958
    expect(panel.coverage.low).toBeCloseTo(0.2189, 4);
    expect(panel.coverage.high).toBeCloseTo(0.3958, 4);
  });

  it("crosses outcome with seen; not solved wins over solved", () => {
    const cell = (outcome: string, seen: string) =>
      panel.outcome.find((one) => one.outcome === outcome && one.seen === seen)?.part.n;
    expect(panel.outcome).toHaveLength(9);
    expect(cell("resolved", "met")).toBe(12);
    expect(cell("unresolved", "met")).toBe(6);
    expect(cell("unresolved", "unmet")).toBe(9);
    expect(cell("resolved", "unmet")).toBe(0);
    expect(panel.outcome.reduce((sum, one) => sum + one.part.n, 0)).toBe(97);
  });

  it("has no index of fewer than five, and is empty where no need has the role", () => {
    const few = describeEmpathy(group(4, { rating: 9, needs: ["seen+"] }), readRoles(LABELS), DEFAULT_LIMITS);
    expect(few.index).toBeUndefined();
    const none = describeEmpathy(facts, readRoles(new Map()), DEFAULT_LIMITS);
    expect(none.met.n + none.unmet.n).toBe(0);
    expect(none.coverage.value).toBe(0);
  });
});
