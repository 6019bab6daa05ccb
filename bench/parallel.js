// npm run parallel -- [--no-model] [wrong]: the same comments in Danish, Swedish and English, as docs/accuracy.md shows them: how often the
// sentiment label is right and the same, how far the values of one comment lie apart, and the labels. "wrong" prints every comment
// of the first 60 that is not read rightly.
import { loadAnalyzer } from "../dist/index.js";
import { parallelSection } from "./accuracy/parallel-section.js";
import { readParallelSets } from "./accuracy/parallel-sets.js";
import { rememberAnalyses } from "./accuracy/remember-analyses.js";

const analyzer = rememberAnalyses(await loadAnalyzer({ model: !process.argv.includes("--no-model") }));
console.log(parallelSection(analyzer));
if (process.argv.includes("wrong")) for (const comment of readParallelSets()[0].comments) showWrong(comment);

function showWrong(comment) {
  for (const [language, text] of comment.texts) {
    const { sentiment } = analyzer.analyze({ id: "", text, language });
    if ((sentiment?.label ?? "none") === comment.sentiment) continue;
    const reasons = (sentiment?.evidence ?? [])
      .map(({ text: word, weight }) => `${word} ${weight}`)
      .join(" | ");
    console.log(
      `${language}: expected ${comment.sentiment}, got ${sentiment?.label ?? "none"} ${sentiment?.value ?? ""}\n    ${text}\n    ${reasons}`,
    );
  }
}
