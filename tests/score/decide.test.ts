import { describe, expect, it } from "vitest";
import { loadAnalyzer } from "../../src/io/load-analyzer.js";
import { decide } from "../../src/score/decide.js";
import {
  decisionNames,
  readDecision,
  SENTIMENT_LABELS,
  type SentimentFeatures,
} from "../../src/score/decision.js";

const analyzer = await loadAnalyzer();
const pack = analyzer.packs.get("da");
if (!pack) throw new Error("no Danish pack");
const decision = readDecision(pack);
const NOTHING: SentimentFeatures = {
  net: 0,
  share: 0,
  strength: 0,
  positive: 0,
  highest: 0,
  lowest: 0,
  opposed: 0,
  last: 0,
  praises: 0,
  nothing: 1,
  words: 2,
  contrast: 0,
};

describe("the decision", () => {
  it("gives probabilities that sum to one, whatever the features", () => {
    for (const net of [-1, -0.2, 0, 0.4, 1]) {
      const chances = decide({ ...NOTHING, net, strength: 40, nothing: 0 }, decision);
      expect(Object.values(chances).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3);
    }
  });

  it("names every row that is missing", () => {
    const rules = new Map([...pack.rules].filter(([name]) => name !== "decide.mixed.share"));
    expect(() => readDecision({ ...pack, rules })).toThrow('"da"');
    expect(() => readDecision({ ...pack, rules })).toThrow("decide.mixed.share");
    expect(SENTIMENT_LABELS.flatMap(decisionNames)).toHaveLength(4 * (Object.keys(NOTHING).length + 1));
  });

  it.each([
    ["da", "Hvornår kommer pakken?", "Jeg har ringet."],
    ["sv", "När levereras paketet?", "Jag fick paketet i måndags."],
    ["en", "When does the parcel arrive?", "I have called."],
  ])("calls a question or a plain telling neutral, and points at its words (%s)", (language, ...texts) => {
    for (const text of texts) {
      const { sentiment } = analyzer.analyze({ id: "1", text, language });
      expect(sentiment).toMatchObject({ label: "neutral", value: 0 });
      expect(sentiment?.evidence?.length).toBeGreaterThan(0);
    }
  });

  it.each(["da", "sv", "en"])("says nothing where there is nothing to go by (%s)", (language) => {
    expect(analyzer.analyze({ id: "1", text: "Xqz 14", language }).sentiment).toBeUndefined();
  });
});
