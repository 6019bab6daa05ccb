import { describe, expect, it } from "vitest";
import { fixtureAnalyzer } from "./fixture-analyzer.js";

const analyzer = fixtureAnalyzer();
const analyze = (text: string, language = "en") => analyzer.analyze({ id: "1", text, language });

describe("analyze", () => {
  it("gives each stage the sentiment of its own clauses", () => {
    const { stages, sentiment } = analyze("Delivery was fast but support was bad");
    const byLabel = new Map(stages.map(({ label, sentiment }) => [label, sentiment ?? 0]));
    expect(byLabel.get("delivery")).toBeGreaterThan(0);
    expect(byLabel.get("support")).toBeLessThan(0);
    expect(sentiment?.label).toBe("mixed");
  });

  it("lends a theme the opinion of the sentence after it, where it has none itself", () => {
    expect(analyze("I called support. She was friendly").stages).toMatchObject([
      { label: "support", sentiment: expect.any(Number) },
    ]);
    expect(analyze("I called support.").stages[0]).not.toHaveProperty("sentiment");
  });

  it("says all that is good and bad of a theme that no single clause names", () => {
    expect(analyze("Good. It works. Later very bad.").stages).toMatchObject([{ label: "use", mixed: true }]);
  });

  it("keeps what is said of one theme from another in the same sentence", () => {
    const { touchpoints } = analyze("Fast delivery, but nobody answered the phone");
    expect(touchpoints).toMatchObject([{ label: "phone" }]);
    expect(touchpoints[0]?.sentiment).toBeLessThan(-0.5);
  });

  it("reads facts as good or bad without an opinion word", () => {
    const { sentiment, signals, needs } = analyze("I waited 45 minutes. Nobody answered.");
    expect(sentiment?.label).toBe("negative");
    expect(signals).toMatchObject([{ label: "no_reply" }, { label: "wait", quantity: 45, unit: "minute" }]);
    expect(needs).toMatchObject([{ label: "ease", state: "unmet" }]);
  });

  it("calls no evidence absent, not neutral", () => {
    expect(analyze("The box was blue")).not.toHaveProperty("sentiment");
  });

  it("tells texts that answer nothing from those that say something", () => {
    for (const text of ["No comment", "-", "...", "10", "nothing"])
      expect(analyze(text).nonAnswer).toBe(true);
    expect(analyze("")).not.toHaveProperty("nonAnswer");
    expect(analyze("No comment on that, but good")).not.toHaveProperty("nonAnswer");
  });

  it("lets the question decide what nothing and a bare theme mean", () => {
    const ask = (text: string, question: "improve" | "praise") =>
      analyzer.analyze({ id: "1", text, language: "en", question }).sentiment?.value ?? 0;
    expect(ask("nothing", "improve")).toBeGreaterThan(0);
    expect(ask("nothing", "praise")).toBeLessThan(0);
    expect(ask("the price", "improve")).toBeLessThan(0);
    expect(ask("the price", "praise")).toBeGreaterThan(0);
  });

  it("names a language without a folder and does not score it", () => {
    const { language, sentiment, problems } = analyze("sehr gut", "de");
    expect(language).toEqual({ code: "de", confidence: 1, by: "column" });
    expect(sentiment).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["language/unsupported"]);
  });

  it("reads a text that shows no language in the main one of its file", () => {
    const { language, sentiment } = analyzer.withPrior("da").analyze({ id: "1", text: "god" });
    expect(language).toMatchObject({ code: "da", by: "prior" });
    expect(sentiment?.label).toBe("positive");
  });

  it("scores emoji in any language", () => {
    for (const language of ["da", "sv", "en", "und"])
      expect(analyze("👍", language).sentiment?.label).toBe("positive");
  });

  it("gives the same comment the same value in each language", () => {
    const values = [
      analyze("Very good delivery but bad support", "en"),
      analyze("Meget god levering men dårlig kundeservice", "da"),
      analyze("Mycket bra leverans men dålig kundtjänst", "sv"),
    ].map(({ sentiment }) => sentiment?.value);
    expect(new Set(values).size).toBe(1);
  });

  it("leaves evidence out when asked to, and nothing else", () => {
    const bare = fixtureAnalyzer({}, false).analyze({ id: "1", text: "very good delivery", language: "en" });
    const full = analyze("very good delivery");
    expect(JSON.stringify(bare)).not.toContain("evidence");
    expect(bare.sentiment?.value).toBe(full.sentiment?.value);
  });

  it("asks for a part of speech only where a row needs it", () => {
    const asked: string[] = [];
    const tagged = fixtureAnalyzer({
      tagEnglish: (text, offset) => {
        asked.push(text.slice(offset, offset + 4));
        return text.includes("a kind") ? "noun" : "adjective";
      },
    });
    expect(tagged.analyze({ id: "1", text: "she was kind", language: "en" }).sentiment?.label).toBe(
      "positive",
    );
    expect(tagged.analyze({ id: "1", text: "a kind of box", language: "en" })).not.toHaveProperty(
      "sentiment",
    );
    expect(tagged.analyze({ id: "1", text: "good", language: "en" }).sentiment).toBeDefined();
    expect(asked).toEqual(["kind", "kind"]);
  });

  it("does no harm with words of Object.prototype", () => {
    expect(analyze("constructor").sentiment?.value).toBeGreaterThan(0);
    expect(() => analyze("__proto__ toString hasOwnProperty valueOf")).not.toThrow();
  });

  it("reads a comment of a million characters, with and without punctuation", () => {
    for (const unit of ["not good and too fast but bad ", "good ", "!!", "delivery support price "]) {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      expect(() => analyze(text)).not.toThrow();
    }
  });
});
