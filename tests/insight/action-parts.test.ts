import { describe, expect, it } from "vitest";
import { describeEmpathy } from "../../src/insight/empathy.js";
import { measureFailureDemand } from "../../src/insight/failure-demand.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { listReasons } from "../../src/insight/list-reasons.js";
import { splitOwners } from "../../src/insight/owner-split.js";
import { readRoles } from "../../src/insight/read-roles.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import { summarize } from "../../src/insight/summarize.js";
import { LABELS, makeRow, type Short, VERSION } from "./make-row.js";

let next = 0;
const rowsOf = (count: number, short: Omit<Short, "id">) =>
  Array.from({ length: count }, () => makeRow({ ...short, id: String(++next) }, next));
const factsOf = (count: number, short: Omit<Short, "id">) =>
  rowsOf(count, short).map((row) => rowFacts(row, 0.05));
const roles = readRoles(LABELS);

describe("splitOwners", () => {
  const owners = splitOwners(
    [
      ...factsOf(6, { rating: 2, touchpoints: ["phone-"] }),
      ...factsOf(5, { rating: 3, touchpoints: ["phone-", "carrier-"] }),
      ...factsOf(9, { rating: 9, touchpoints: ["carrier+"] }),
      ...factsOf(20, { rating: 9 }),
      ...factsOf(10, { rating: 9, text: "" }),
    ],
    LABELS,
    DEFAULT_LIMITS,
  );

  it("counts bad mentions by owner, and those of nobody else's", () => {
    expect(
      owners.map(({ owner, mentions, negative, alone }) => [owner, mentions, negative.n, alone]),
    ).toEqual([
      ["brand", 11, 11, 6],
      ["partner", 14, 5, 0],
    ]);
    expect(owners[0]?.share.value).toBeCloseTo(11 / 40, 12);
  });

  it("gives nobody's touchpoints to nobody", () => {
    expect(splitOwners(factsOf(9, { touchpoints: ["fax-"] }), LABELS, DEFAULT_LIMITS)).toEqual([]);
  });
});

describe("measureFailureDemand", () => {
  const demand = measureFailureDemand(
    [
      ...factsOf(8, { rating: 2, stages: ["support-", "delivery-"], signals: ["unresolved", "again"] }),
      ...factsOf(2, { rating: 3, signals: ["again"] }),
      ...factsOf(30, { rating: 9, stages: ["support+"] }),
      ...factsOf(60, { rating: 8, stages: ["delivery-"] }),
    ],
    roles,
    DEFAULT_LIMITS,
  );

  it("is about comments that tell of a contact, and of one after a failure", () => {
    expect([demand?.contacts.n, demand?.failure.n]).toEqual([40, 10]);
    expect(demand?.share.value).toBe(0.25);
    expect(demand?.difference?.value).toBeCloseTo(-200, 9);
  });

  it("tells what failed and where, of groups large enough", () => {
    expect(demand?.signals).toEqual([
      { label: "again", n: 10 },
      { label: "unresolved", n: 8 },
    ]);
    expect(demand?.after).toEqual([{ label: "delivery", n: 8 }]);
  });

  it("says nothing of fewer than five contacts", () => {
    expect(measureFailureDemand(factsOf(4, { stages: ["support-"] }), roles, DEFAULT_LIMITS)).toBeUndefined();
  });
});

describe("empathy contrasts", () => {
  it("compare seen with overlooked where the matter ended alike, q over all of them", () => {
    const { contrasts } = describeEmpathy(
      [
        ...factsOf(10, { rating: 9, needs: ["seen+"], signals: ["unresolved"] }),
        ...factsOf(10, { rating: 2, needs: ["seen-"], signals: ["unresolved"] }),
        ...factsOf(10, { rating: 9, needs: ["seen+"] }),
        ...factsOf(4, { rating: 2, needs: ["seen-"] }),
      ],
      roles,
      DEFAULT_LIMITS,
    );
    const unresolved = contrasts?.find(({ outcome }) => outcome === "unresolved");
    expect(unresolved?.difference?.value).toBe(200);
    expect(unresolved?.difference?.q).toBe(unresolved?.difference?.p);
    // Four who were overlooked say nothing.
    expect(contrasts?.find(({ outcome }) => outcome === "not-mentioned")?.difference).toBeUndefined();
  });
});

describe("listReasons", () => {
  const rulesOf = (short: Omit<Short, "id">) =>
    factsOf(1, short).flatMap((fact) => listReasons(fact, roles).map(({ rule }) => rule));

  it("follows each rule as it is written", () => {
    expect(rulesOf({ rating: 9, stages: ["delivery-"], sentiment: 0.5 })).toEqual(["pain"]);
    expect(rulesOf({ rating: 9, signals: ["wait"] })).toEqual(["pain"]);
    expect(rulesOf({ rating: 8, signals: ["wait"] })).toEqual([]);
    expect(rulesOf({ rating: 9, needs: ["seen+"], sentiment: 0.5 })).toEqual([]);
    expect(rulesOf({ rating: 2, sentiment: 0.6 })).toEqual(["praise-low"]);
    expect(rulesOf({ rating: 2, sentiment: 0.6, stages: ["delivery-"] })).toEqual([]);
    expect(rulesOf({ rating: 7, sentiment: 0.6 })).toEqual([]);
    expect(rulesOf({ rating: 10, sentiment: -0.6 })).toEqual(["blame-high"]);
    expect(rulesOf({ signals: ["gesture"] })).toEqual(["gesture"]);
    expect(rulesOf({ rating: 2, sentiment: 0.6, text: "" })).toEqual([]);
  });

  it("is no mismatch where two answers differ in tone", () => {
    expect(rulesOf({ rating: 2, sentiment: 0.6, more: [{ sentiment: -0.4 }] })).toEqual([]);
  });
});

describe("lists and integrity of a summary", () => {
  const rows = [
    ...rowsOf(30, {
      rating: 10,
      text: "he asked me for a ten",
      signals: ["asked"],
      fields: { unit: "north" },
      date: "2026-01-05",
    }),
    ...rowsOf(30, { rating: 9, text: "", fields: { unit: "north" }, date: "2026-01-06" }),
    ...Array.from({ length: 60 }, (_, index) =>
      makeRow(
        {
          id: `s${index}`,
          rating: index % 11,
          text: `a text of its own number ${index}`,
          stages: ["delivery-"],
          fields: { unit: "south" },
          date: `2026-02-${String(1 + (index % 28)).padStart(2, "0")}`,
        },
        1000 + index,
      ),
    ),
  ];
  const summary = summarize(rows, {
    source: "a.csv",
    labels: LABELS,
    version: VERSION,
    segments: ["unit"],
    listLimit: 3,
  });

  it("cuts a list and says how many follow the rule, of how many that could", () => {
    const pain = summary.lists?.find(({ rule }) => rule === "pain");
    expect(pain?.rows).toHaveLength(3);
    expect([pain?.found, pain?.of]).toEqual([10, 40]);
    expect(pain?.share.value).toBe(0.25);
  });

  it("shows who was asked for a ten, against the others", () => {
    const { asked } = summary.integrity ?? {};
    expect(asked?.part).toMatchObject({ n: 30, nps: { score: 100 } });
    expect(asked?.of).toBe(90);
    expect(asked?.difference?.low).toBeGreaterThan(0);
  });

  it("shows the same text again and again, on one day, in one unit", () => {
    const { identical, units } = summary.integrity ?? {};
    expect(identical).toMatchObject({ texts: 1, answers: 30, of: 90, sampled: false });
    expect(identical?.groups[0]).toMatchObject({ n: 30, promoters: 30, days: 1, mostOnADay: 30 });
    const [{ parts } = { parts: [] }] = units ?? [];
    const north = parts.find(({ label }) => label === "north");
    expect(north?.identical).toMatchObject({ value: 1, n: 30 });
    expect(parts.find(({ label }) => label === "south")?.identical?.value).toBe(0);
  });

  it("shows days with far more answers than usual", () => {
    expect(summary.integrity?.bursts.map(({ date, n }) => [date, n])).toEqual([
      ["2026-01-05", 30],
      ["2026-01-06", 30],
    ]);
  });

  it("goes month by month", () => {
    expect(summary.integrity?.months.map(({ label, n }) => [label, n])).toEqual([
      ["2026-01", 60],
      ["2026-02", 60],
    ]);
  });

  it("is silent about fewer than five ratings", () => {
    const few = summarize(rows.slice(0, 4), { source: "a.csv", labels: LABELS, version: VERSION });
    expect(few).not.toHaveProperty("integrity");
  });
});
