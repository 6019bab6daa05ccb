import { describe, expect, it } from "vitest";
import { rowFacts } from "../../src/insight/row-facts.js";
import { makeRow, type Short } from "./make-row.js";

const factsOf = (short: Omit<Short, "id">) => rowFacts(makeRow({ ...short, id: "1" }));

describe("rowFacts", () => {
  it("takes the union over the text columns; for and against a theme makes it mixed", () => {
    const facts = factsOf({
      stages: ["delivery+", "support"],
      more: [{ stages: ["delivery-", "support-"], needs: ["seen-"], emotions: ["anger"] }],
    });
    expect(Object.fromEntries(facts.themes.stages)).toEqual({ delivery: "mixed", support: "negative" });
    expect(Object.fromEntries(facts.themes.needs)).toEqual({ seen: "negative" });
    expect([...facts.emotions]).toEqual(["anger"]);
  });

  it("reads polarity by the threshold: at or within it a mention is without evaluation", () => {
    const row = makeRow({ id: "1", stages: ["delivery-", "support+", "use~", "exit"] });
    expect(Object.fromEntries(rowFacts(row).themes.stages)).toEqual({
      delivery: "negative",
      support: "positive",
      use: "mixed",
      exit: "none",
    });
    expect(rowFacts(row, 0.8).themes.stages.get("delivery")).toBe("none");
    expect(rowFacts(row, 0.79).themes.stages.get("delivery")).toBe("negative");
  });

  it("a need that is met and unmet is mixed", () => {
    expect(factsOf({ needs: ["seen+", "seen-"] }).themes.needs.get("seen")).toBe("mixed");
  });

  it("means the sentiment over the texts that have one", () => {
    expect(factsOf({ sentiment: 0.5, more: [{ sentiment: -0.1 }, {}] }).sentiment).toBeCloseTo(0.2, 12);
    expect(factsOf({}).sentiment).toBeUndefined();
  });

  it.each([
    ["read", {}],
    ["empty", { text: "  " }],
    ["empty", { text: "", more: [{ text: "" }] }],
    ["non-answer", { text: "-", nonAnswer: true }],
    ["non-answer", { text: "", more: [{ text: "ved ikke", nonAnswer: true }] }],
    ["not-read", { language: "xx" }],
    ["not-read", { language: "xx", more: [{ text: "-", nonAnswer: true }] }],
    ["read", { language: "xx", more: [{ language: "da" }] }],
  ] as const)("a comment is %s: %j", (kind, short) => {
    expect(factsOf(short).comment).toBe(kind);
  });

  it("does not take an empty cell for a language nobody reads", () => {
    expect(factsOf({ text: "", language: "xx" }).comment).toBe("empty");
  });

  it("leaves out what a language not read or a non-answer seems to hold", () => {
    expect(factsOf({ language: "xx", stages: ["delivery-"], sentiment: 1 })).not.toHaveProperty("sentiment");
    expect(factsOf({ nonAnswer: true, stages: ["delivery-"] }).themes.stages.size).toBe(0);
  });

  it("reads rows that came already analysed, without their texts", () => {
    const row = makeRow({ id: "1", stages: ["delivery-"] });
    const facts = rowFacts({ ...row, feedback: { ...row.feedback, texts: [] } });
    expect(facts.comment).toBe("read");
    expect(facts.themes.stages.get("delivery")).toBe("negative");
  });
});
