import { readFileSync } from "node:fs";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { type Evaluation, evaluate } from "../learn/evaluate.js";
import { parseGold } from "../learn/parse-gold.js";
import { formatEvaluation } from "./format-evaluation.js";

export interface EvaluateArguments {
  readonly gold: readonly string[];
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
  readonly seed: number;
  readonly draws: number;
}

/** One table per file, or one JSON object with the file names as keys. */
export function runEvaluate(given: EvaluateArguments): string {
  const analyzer = analyzerOf(loadLexicons({ lexicons: given.lexicons ?? [] }), { evidence: false });
  const evaluations = given.gold.map((file): readonly [string, Evaluation] => {
    const { rows, problems } = parseGold(read(file), file);
    if (problems.length > 0) throw new ProblemError(problems);
    if (!rows.some(({ sentiment, layers }) => sentiment !== undefined || layers.size > 0)) {
      throw new ProblemError([
        {
          code: "gold/no-labels",
          message: `${file}: expected lines with labels (sentiment, stages, touchpoints, emotions, met, unmet), got none`,
          place: { file },
          hint: 'write for example {"text": "…", "sentiment": "positive", "stages": ["delivery"]}',
        },
      ]);
    }
    const { draws, seed, language } = given;
    return [file, evaluate(rows, analyzer, { draws, seed, ...(language ? { language } : {}) })];
  });
  if (given.json) return JSON.stringify(Object.fromEntries(evaluations), mapsToObjects, 2);
  return evaluations.map(([file, evaluation]) => formatEvaluation(evaluation, file)).join("\n\n");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new ProblemError([
      {
        code: "file/missing",
        message: `expected a labelled file at "${file}", found none`,
        place: { file },
        hint: "check the path",
      },
    ]);
  }
}

function mapsToObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
