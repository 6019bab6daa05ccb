import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyzerOf } from "../src/io/load-analyzer.js";
import { loadLexicons } from "../src/io/load-lexicons.js";
import type { SentimentLabel } from "../src/model/analysis.js";

// The same 60 comments in three languages, written without a look at the lexicons.
interface Comment extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly sentiment: SentimentLabel;
}

const file = new URL("./fixtures/parallel.jsonl", import.meta.url);
const comments = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Comment);
const lexicons = loadLexicons();
const analyzer = analyzerOf(lexicons, { evidence: false });
const languages = [...lexicons.packs.keys()].filter((code) => code !== "und");

const right = new Map(
  languages.map((language) => [
    language,
    comments.filter((comment) => {
      const { sentiment } = analyzer.analyze({ id: comment.id, text: String(comment[language]), language });
      return sentiment?.label === comment.sentiment;
    }).length,
  ]),
);

describe("the same comments in each language", () => {
  it("are all there", () => {
    expect(comments).toHaveLength(60);
    for (const comment of comments)
      for (const language of languages) expect(comment[language]).toBeTypeOf("string");
  });

  it("get the right sentiment label of four about equally often: no language more than .05 behind the best", () => {
    const best = Math.max(...right.values());
    for (const [language, count] of right)
      expect(best - count, language).toBeLessThanOrEqual(0.05 * comments.length);
  });

  it("get the right sign where there is one to get: good for good and bad for bad, at most one in twenty the other way", () => {
    for (const language of languages) {
      const opposite = comments.filter((comment) => {
        const label = analyzer.analyze({ id: comment.id, text: String(comment[language]), language })
          .sentiment?.label;
        return (
          (comment.sentiment === "positive" && label === "negative") ||
          (comment.sentiment === "negative" && label === "positive")
        );
      });
      expect(opposite.length, `${language}: ${opposite.map(({ id }) => id).join(", ")}`).toBeLessThanOrEqual(
        0.05 * comments.length,
      );
    }
  });
});
