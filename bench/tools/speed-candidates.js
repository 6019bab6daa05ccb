import { loadAnalyzer } from "../../dist/index.js";

/**
 * Analyzers as a user has them, by what they leave out: `analyze(text, language)` and `count(language)`, which makes the
 * `run(text)` of a bench; `language` undefined has it found out.
 */
export async function createSpeedCandidates() {
  const plain = await candidate({ evidence: false });
  const evidence = await candidate({});
  return {
    plain,
    evidence,
    jsonl: {
      ...evidence,
      count: (language) => (text) => JSON.stringify(evidence.analyze(text, language)).length,
    },
    plainWithoutModels: await candidate({ evidence: false, model: false }),
  };
}

async function candidate(options) {
  const analyzer = await loadAnalyzer(options);
  const analyze = (text, language) =>
    analyzer.analyze(language === undefined ? { id: "1", text } : { id: "1", text, language });
  return { analyze, count: (language) => (text) => analyze(text, language).emotions.length };
}
