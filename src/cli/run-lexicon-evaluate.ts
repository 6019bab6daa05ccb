import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { compareLexicons, type LexiconComparison } from "../learn/compare-lexicons.js";
import { formatComparison } from "./format-comparison.js";
import type { GoldArguments } from "./gold-options.js";
import { readGold } from "./read-gold.js";
import { runEvaluate } from "./run-evaluate.js";

export interface LexiconEvaluateArguments extends GoldArguments {
  readonly format: "table" | "json";
  readonly all?: boolean | undefined;
}

/**
 * Before (the shipped lexicons) and after (with the folders laid over them) on labelled files, as tables or as one JSON
 * object with the file names as keys. Without a folder there is no after: then it is what `genklang evaluate` says.
 */
export function runLexiconEvaluate(given: LexiconEvaluateArguments): string {
  const folders = given.lexicons ?? [];
  if (folders.length === 0) {
    const answer = runEvaluate({ ...given, json: given.format === "json" });
    return given.format === "json"
      ? answer
      : `${answer}\n\nThese are the shipped lexicons. Lay a folder over them with --lexicons DIR to see what it changes.`;
  }
  const before = analyzerOf(loadLexicons(), { evidence: false, model: given.model });
  const after = analyzerOf(loadLexicons({ lexicons: folders }), { evidence: false, model: given.model });
  const { draws, seed, language } = given;
  const comparisons = given.gold.map((file): readonly [string, LexiconComparison] => [
    file,
    compareLexicons(readGold(file), before, after, { draws, seed, ...(language ? { language } : {}) }),
  ]);
  if (given.format === "json") return JSON.stringify(Object.fromEntries(comparisons), undefined, 2);
  return comparisons
    .map(([file, comparison]) => formatComparison(comparison, file, given.all ?? false))
    .join("\n\n");
}
