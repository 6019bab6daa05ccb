import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { type Evaluation, evaluate } from "../learn/evaluate.js";
import { formatEvaluation } from "./format-evaluation.js";
import type { GoldArguments } from "./gold-options.js";
import { readGold } from "./read-gold.js";

export interface EvaluateArguments extends GoldArguments {
  readonly json?: boolean | undefined;
}

/** One table per file, or one JSON object with the file names as keys. */
export function runEvaluate(given: EvaluateArguments): string {
  const analyzer = analyzerOf(loadLexicons({ lexicons: given.lexicons ?? [] }), {
    evidence: false,
    model: given.model,
  });
  const evaluations = given.gold.map((file): readonly [string, Evaluation] => {
    const { draws, seed, language } = given;
    return [file, evaluate(readGold(file), analyzer, { draws, seed, ...(language ? { language } : {}) })];
  });
  if (given.json) return JSON.stringify(Object.fromEntries(evaluations), mapsToObjects, 2);
  return evaluations.map(([file, evaluation]) => formatEvaluation(evaluation, file)).join("\n\n");
}

function mapsToObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
