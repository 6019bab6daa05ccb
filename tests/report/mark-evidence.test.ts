import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence, Quote } from "../../src/model/index.js";
import { markEvidence } from "../../src/report/sections/mark-evidence.js";

function quote(text: string, evidence: readonly Evidence[], polarity: Quote["polarity"] = "negative"): Quote {
  return { id: "1", row: 1, text, language: "en", layer: "stages", label: "support", polarity, evidence };
}

function span(start: number, end: number, entry: string, weight: number): Evidence {
  return { start, end, text: "", entry, weight, cues: [] };
}

describe("markEvidence", () => {
  it("marks valence by its own sign, labels by the theme's polarity, and says it in signs as well as colour", () => {
    const { markup } = markEvidence(
      quote("fast but support slept", [
        span(0, 4, "en/sentiment.core#fast", 1.4),
        span(9, 16, "en/stage.core#support", 0.9),
        span(17, 22, "en/sentiment.core#slept", -1),
      ]),
    );
    expect(markup).toBe(
      '<mark class="positive">fast<sup>+</sup></mark> but <mark class="negative">support<sup>\u2212</sup></mark> ' +
        '<mark class="negative">slept<sup>\u2212</sup></mark>',
    );
  });

  it("gives no sign to a theme mentioned without evaluation", () => {
    const { markup } = markEvidence(quote("the app", [span(4, 7, "en/touchpoint.core#app", 0.9)], "none"));
    expect(markup).toContain('<mark class="neutral">app<sup>\u2022</sup></mark>');
  });

  it("marks nothing for what was found from a longer comment as a whole, and the words that stand out in it", () => {
    const text = "lovely seats but the tickets were far too dear for us";
    const whole = span(0, text.length, "und/derive.core#opinion without a stage is use", 0.5);
    expect(markEvidence(quote(text, [whole], "positive")).markup).toBe(text);
    const { markup } = markEvidence(
      quote(text, [whole, span(7, 12, "en/stage.core#seats", 0.9)], "positive"),
    );
    expect(markup).toContain('lovely <mark class="positive">seats<sup>+</sup></mark> but');
    const short = markEvidence(quote("great", [span(0, 5, "en/sentiment.core#great", 2)], "positive")).markup;
    expect(short).toContain('<mark class="positive">great');
  });

  it("loses no letter and adds none but the signs, for any text and any spans", () => {
    const spans = fc.array(
      fc.tuple(
        fc.integer({ min: -3, max: 30 }),
        fc.integer({ min: -3, max: 40 }),
        fc.integer({ min: -3, max: 3 }),
      ),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), spans, (text, places) => {
        const evidence = places.map(([start, end, weight]) =>
          span(start, end, "en/sentiment.core#x", weight),
        );
        const shown = markEvidence(quote(text, evidence))
          .markup.replace(/<sup>.<\/sup>/g, "")
          .replace(/<[^>]*>/g, "")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&#39;", "'")
          .replaceAll("&amp;", "&");
        expect(shown).toBe(text);
      }),
    );
  });
});
