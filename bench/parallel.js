// node bench/parallel.js [wrong]
// The same 60 comments in Danish, Swedish and English (tests/fixtures/parallel.jsonl): how often the sentiment label
// is right in each language, how far the values of one comment lie apart, and stages and needs.
import { readFileSync } from "node:fs";
import { evaluate, loadAnalyzer } from "../dist/index.js";

const file = new URL("../tests/fixtures/parallel.jsonl", import.meta.url);
const comments = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const analyzer = await loadAnalyzer({});
const languages = ["da", "sv", "en"];
for (const language of languages) {
  const gold = comments.map(({ id, sentiment, stages, needs, emotions, [language]: text }) => ({
    id,
    text,
    language,
    sentiment,
    layers: new Map(
      Object.entries({ stages, needs, emotions }).map(([layer, labels]) => [layer, new Set(labels)]),
    ),
  }));
  const { sentiment, layers } = evaluate(gold, analyzer);
  const figure = ({ value, low, high }) => `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  const others = layers.map(({ layer, microF1 }) => `${layer} micro-F1 ${figure(microF1)}`).join(", ");
  console.log(
    `${language}: sentiment label right ${figure(sentiment.accuracy)} (no evidence read as neutral ${figure(sentiment.accuracyNoneNeutral)}); ${others}`,
  );
}
const value = (text, language) => analyzer.analyze({ id: "", text, language }).sentiment?.value;
const gaps = comments.flatMap((comment) => {
  const values = languages
    .map((language) => value(comment[language], language))
    .filter((one) => one !== undefined);
  return values.length === languages.length ? [Math.max(...values) - Math.min(...values)] : [];
});
console.log(
  `one comment's values lie ${(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(3)} apart on average (${gaps.length} comments with a value in each language)`,
);
if (process.argv[2] === "wrong") {
  for (const comment of comments) {
    for (const language of languages) {
      const { sentiment } = analyzer.analyze({ id: "", text: comment[language], language });
      if ((sentiment?.label ?? "none") === comment.sentiment) continue;
      const reasons = (sentiment?.evidence ?? []).map(({ text, weight }) => `${text} ${weight}`).join(" | ");
      console.log(
        `${comment.id} ${language}: expected ${comment.sentiment}, got ${sentiment?.label ?? "none"} ${sentiment?.value ?? ""}\n    ${comment[language]}\n    ${reasons}`,
      );
    }
  }
}
