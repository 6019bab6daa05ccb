import { loadAnalyzer } from "../../dist/bundle/index.js";

/** Analyzers as a user has them, by what they leave out. */
const OPTIONS = {
  plain: { evidence: false },
  evidence: {},
  jsonl: {},
  plainWithoutModels: { evidence: false, model: false },
};

export const SPEED_CANDIDATES = Object.keys(OPTIONS);

/** `run(text)` of a bench: one analysis; `language` undefined has it found out. */
export async function speedCandidate(name, language) {
  const analyzer = await loadAnalyzer(OPTIONS[name]);
  const analyze = (text) =>
    analyzer.analyze(language === undefined ? { id: "1", text } : { id: "1", text, language });
  return name === "jsonl"
    ? (text) => JSON.stringify(analyze(text)).length
    : (text) => analyze(text).emotions.length;
}
