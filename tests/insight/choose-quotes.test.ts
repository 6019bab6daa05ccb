import { describe, expect, it } from "vitest";
import { chooseQuotes } from "../../src/insight/choose-quotes.js";
import { createCollector } from "../../src/insight/create-collector.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";
import { rowFacts } from "../../src/insight/row-facts.js";
import type { AnalyzedRow } from "../../src/model/index.js";
import { LABELS, makeRow, type Short, VERSION } from "./make-row.js";

let next = 0;
const group = (count: number, short: (index: number) => Omit<Short, "id">) =>
  Array.from({ length: count }, (_, index) => makeRow({ ...short(index), id: String(++next) }, next));
const readable = (index: number, what: string) =>
  `number ${index} says that the ${what} was like this, and so on`;
const rows = [
  ...group(30, (index) => ({ rating: 2, text: readable(index, "delivery"), stages: ["delivery-"] })),
  ...group(10, (index) => ({ rating: 9, text: readable(index, "delivery then"), stages: ["delivery+"] })),
  ...group(20, (index) => ({ rating: 3, text: `support ${index}`, stages: ["support-"] })),
  ...group(1, () => ({ rating: 3, text: readable(0, "support"), stages: ["support-"] })),
  ...group(4, (index) => ({ rating: 9, text: readable(index, "use"), stages: ["use+"] })),
  ...group(10, () => ({
    rating: 5,
    text: "the very same words about the phone, again and again",
    touchpoints: ["phone-"],
  })),
];

function chosen(of: readonly AnalyzedRow[], seed = 1) {
  const collector = createCollector({ source: "a.csv", labels: LABELS, version: VERSION, seed });
  for (const row of of) collector.add(row);
  const kept = new Map(collector.finish(() => []).quotes.map((group) => [group.group, group.kept]));
  return chooseQuotes(
    of.map((row) => rowFacts(row)),
    kept,
    { perLabel: 2, limits: DEFAULT_LIMITS },
  );
}

const quotes = chosen(rows);
const of = (label: string, polarity: string) =>
  quotes.filter((quote) => quote.label === label && quote.polarity === polarity);

describe("chooseQuotes", () => {
  it("gives each label and polarity its own, however frequent", () => {
    expect(of("delivery", "negative")).toHaveLength(2);
    expect(of("delivery", "positive")).toHaveLength(2);
    expect(of("support", "negative")).toHaveLength(2);
  });

  it("takes readable texts first", () => {
    expect(of("support", "negative")[0]?.text).toBe(readable(0, "support"));
  });

  it("prefers words of its own to what was found from a comment as a whole, above all a mixed one", () => {
    const whole = (text: string, sentiment: number, index: number): AnalyzedRow => {
      const row = makeRow({ id: `w${index}`, rating: 7, text, sentiment, stages: ["use+"] }, 1000 + index);
      const evidence = [
        { start: 0, end: text.length, text, entry: "und/derive.core#x", weight: 0.5, cues: [] },
      ];
      const [analysis] = row.analyses;
      if (analysis?.sentiment === undefined) throw new Error("expected an analysis");
      const label = sentiment === 0 ? "mixed" : "positive";
      return {
        ...row,
        analyses: [
          {
            ...analysis,
            sentiment: { ...analysis.sentiment, label },
            stages: analysis.stages.map((stage) => ({ ...stage, evidence })),
          },
        ],
      };
    };
    const mixed = Array.from({ length: 6 }, (_, index) =>
      whole(`lovely but far too dear for what it is, I say ${index}`, 0, index),
    );
    const good = whole("all of it was lovely from beginning to end, truly", 0.8, 7);
    const own = group(1, (index) => ({ rating: 9, text: readable(index, "use of it"), stages: ["use+"] }));
    const [first, second] = chosen([...mixed, good, ...own]).filter(({ label }) => label === "use");
    expect(first?.text).toContain("use of it");
    expect(second?.text).toContain("all of it was lovely");
  });

  it("quotes nobody from a group too small to say anything", () => {
    expect(of("use", "positive")).toEqual([]);
  });

  it("uses no row and no text twice", () => {
    expect(new Set(quotes.map((quote) => quote.id)).size).toBe(quotes.length);
    expect(of("phone", "negative")).toHaveLength(1);
  });

  it("points at the words of the theme", () => {
    for (const quote of of("delivery", "negative")) {
      expect(quote.evidence.map((piece) => quote.text.slice(piece.start, piece.end))).toEqual(["delivery"]);
    }
  });

  it("is the same for the same seed in any order of rows, and another for another seed", () => {
    expect(chosen([...rows].reverse())).toEqual(quotes);
    expect(chosen(rows, 2)).not.toEqual(quotes);
  });
});
