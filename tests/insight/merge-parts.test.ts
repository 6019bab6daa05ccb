import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/insight/create-collector.js";
import { expandPart } from "../../src/insight/expand-part.js";
import { mergeParts } from "../../src/insight/merge-parts.js";
import { createFindPersonal } from "../../src/insight/personal-spans.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import type { AnalyzedRow, SummaryPart } from "../../src/model/index.js";
import { LABELS, makeRow, type Short, VERSION } from "./make-row.js";

const pick = <Item>(...items: readonly Item[]) => fc.constantFrom(...items);
const some = (...items: readonly string[]) => fc.subarray([...items], { maxLength: 2 });
const short: fc.Arbitrary<Omit<Short, "id">> = fc.record(
  {
    rating: fc.integer({ min: 0, max: 10 }),
    weight: pick(1, 0.75, 1.3333333),
    date: pick("2026-01-03", "2026-02-04", "2026-02-05"),
    text: pick(
      "",
      "the parcel came late again",
      "Mette was kind to me",
      "ok",
      "write to a.b@example.org now",
    ),
    language: pick("en", "xx"),
    stages: some("delivery-", "delivery+", "support-", "exit", "use~"),
    needs: some("seen+", "seen-", "ease-"),
    touchpoints: some("phone-", "carrier+"),
    emotions: some("joy", "anger"),
    signals: some("wait", "unresolved", "gesture", "asked"),
    sentiment: pick(-0.8123, 0.3333, 0.9),
    fields: fc.record(
      { unit: pick("north", "south"), effort: pick("1", "4,5", "7", "-", "") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

function partOf(rows: readonly AnalyzedRow[], source = "answers.csv", seed = 1): SummaryPart {
  const collector = createCollector({
    source,
    labels: LABELS,
    version: VERSION,
    seed,
    segments: ["unit"],
    metrics: [{ kind: "ces", columns: ["effort"] }],
    threshold: 0.05,
  });
  for (const row of rows) collector.add(row);
  return collector.finish((text) => createFindPersonal([text])(text));
}

const rowsOf = (shorts: readonly Omit<Short, "id">[]) =>
  shorts.map((one, index) => makeRow({ ...one, id: String(index + 1) }, index + 1));
const merged = (parts: readonly SummaryPart[]) => {
  const { part, problems } = mergeParts(parts);
  expect(problems).toEqual([]);
  return JSON.stringify(part);
};

describe("mergeParts", () => {
  it("gives the bytes of the whole, however the rows are dealt out and in whatever order the parts come", () => {
    fc.assert(
      fc.property(
        fc.array(short, { maxLength: 60 }),
        fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
        fc.boolean(),
        (shorts, hands, backwards) => {
          const rows = rowsOf(shorts);
          const dealt = [0, 1, 2, 3].map((hand) => partOf(rows.filter((_, index) => hands[index] === hand)));
          const parts = backwards ? dealt.reverse() : dealt;
          const whole = JSON.stringify(partOf(rows));
          expect(merged(parts)).toBe(whole);
          // Merging what was merged, as a tree of machines would.
          const [one, two] = [mergeParts(parts.slice(0, 2)).part, mergeParts(parts.slice(2)).part];
          expect(merged([two, one] as SummaryPart[])).toBe(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("survives being written and read", () => {
    fc.assert(
      fc.property(fc.array(short, { maxLength: 20 }), (shorts) => {
        const part = partOf(rowsOf(shorts));
        expect(merged([JSON.parse(JSON.stringify(part)) as SummaryPart])).toBe(JSON.stringify(part));
      }),
      { numRuns: 30 },
    );
  });

  it("does not care for the order of rows", () => {
    fc.assert(
      fc.property(fc.array(short, { maxLength: 40 }), (shorts) => {
        const rows = rowsOf(shorts);
        expect(JSON.stringify(partOf([...rows].reverse()))).toBe(JSON.stringify(partOf(rows)));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps quotes and texts of the whole where there are more than are kept", () => {
    const rows = rowsOf(
      Array.from({ length: 900 }, (_, index) => ({
        rating: index % 11,
        text: `delivery number ${index % 700} took its time, and then some more of it`,
        stages: ["delivery-"],
        signals: ["unresolved", "gesture"],
      })),
    );
    const parts = [0, 1, 2].map((hand) => partOf(rows.filter((_, index) => index % 3 === hand)));
    expect(merged(parts)).toBe(JSON.stringify(partOf(rows)));
    expect(partOf(rows).callBacks).toMatchObject({ found: 574 });
  });

  it("refuses parts that do not belong together, and says all that is unlike", () => {
    const rows = rowsOf([{ rating: 9 }]);
    const other = { ...partOf(rows, "b.csv", 2), version: { ...VERSION, lexicons: "1111111" } };
    const { part, problems } = mergeParts([partOf(rows, "a.csv"), { ...other, guard: [] }]);
    expect(part).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("the same version"),
      expect.stringContaining("the same seed, got 1 and 2"),
    ]);
  });

  it("refuses parts with other scores than one another", () => {
    const rows = rowsOf([{ rating: 9 }]);
    const { metrics: _, ...without } = partOf(rows, "b.csv");
    const { problems } = mergeParts([partOf(rows, "a.csv"), { ...without, guard: [] }]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("the same metrics")]);
  });

  it("refuses to count rows twice", () => {
    const rows = rowsOf([{ rating: 9 }, { rating: 3 }]);
    expect(mergeParts([partOf(rows), partOf(rows.slice(1))]).problems).toEqual([
      expect.objectContaining({
        code: "merge/shared-rows",
        message: expect.stringContaining("parts 1 and 2"),
      }),
    ]);
  });
});

describe("expandPart", () => {
  it("gives every row back as far as a summary counts it", () => {
    fc.assert(
      fc.property(fc.array(short, { maxLength: 40 }), (shorts) => {
        const rows = rowsOf(shorts);
        const key = (fact: ReturnType<typeof rowFacts>) =>
          JSON.stringify([
            fact.rating ?? null,
            fact.weight.toFixed(6),
            fact.date ?? null,
            fact.comment,
            fact.source.feedback.fields.get("unit") ?? null,
            Object.values(fact.themes).map((themes) => [...themes].sort()),
            [...fact.emotions].sort(),
            [...fact.signals].sort(),
            fact.sentiment?.toFixed(4) ?? null,
          ]);
        expect(expandPart(partOf(rows)).map(key).sort()).toEqual(
          rows.map((row) => key(rowFacts(row, 0.05))).sort(),
        );
      }),
      { numRuns: 50 },
    );
  });
});
