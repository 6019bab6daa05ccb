import { existsSync, statSync } from "node:fs";
import type { Analyzer } from "../analyze.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { evaluateRatings, type JudgedComment, type RatingEvaluation } from "../learn/evaluate-ratings.js";
import { type RatedAnswer, ratedAnswer } from "../learn/rated-answer.js";
import type { RatedComment } from "../learn/rated-comment.js";
import { SEEN_CODE } from "../model/problem.js";
import type { CorpusArguments } from "./corpus-options.js";
import { formatRatingEvaluation } from "./format-rating-evaluation.js";
import { readCorpus } from "./read-corpus.js";
import { readSavedRun, type SavedAnswer, savedAnswer } from "./saved-run.js";
import { sentimentScaleOfCorpus } from "./sentiment-scale-of-corpus.js";
import { UsageError } from "./usage-error.js";

export interface EvaluateRatingsArguments extends CorpusArguments {
  readonly gold: readonly string[];
  readonly against?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly model?: boolean | undefined;
  readonly draws: number;
  readonly seed: number;
  readonly json: boolean;
}

/** What stands for the lexicons as they are shipped. */
const SHIPPED = "shipped";

/** Surveys whose ratings are the gold → tables, or one JSON object with the file names as keys. */
export async function runEvaluateRatings(given: EvaluateRatingsArguments): Promise<string> {
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons, {
    evidence: false,
    ...(given.model === false ? { model: false } : {}),
  });
  const other = given.against === undefined ? undefined : otherAnswers(given.against);
  const evaluations: [string, RatingEvaluation & { readonly answers: readonly SavedAnswer[] }][] = [];
  for (const file of given.gold) {
    const corpus = await readCorpus(file, lexicons, analyzer, given);
    const scale = sentimentScaleOfCorpus(corpus, given);
    const answers: SavedAnswer[] = [];
    const judged: JudgedComment[] = [];
    let seen = 0;
    let unmatched = 0;
    for (const comment of corpus.comments) {
      if (comment.rating === undefined || !lexicons.packs.has(comment.language)) continue;
      const { id, text, language, rating } = comment;
      const analysis = analyzer.analyze({ id, text, language });
      if (analysis.problems.some(({ code }) => code === SEEN_CODE)) seen += 1;
      const answer = ratedAnswer(analysis.sentiment);
      answers.push(savedAnswer(text, answer));
      const before = other?.(comment);
      if (other && !before) unmatched += 1;
      else judged.push({ comment, rating, answer, ...(before ? { other: before } : {}) });
    }
    if (judged.length === 0)
      throw new UsageError(
        `expected rated comments in "${file}"${other ? " that the other run has too" : ""}, got none`,
      );
    if (unmatched > 0)
      process.stderr.write(`  ${unmatched} comments are not in ${given.against} and are left out\n`);
    if (seen > 0)
      process.stderr.write(
        `  ${seen} of ${answers.length} comments taught the learned overlay: these figures flatter it; train says what it gives on comments held out\n`,
      );
    const by = given.by?.[0];
    const { draws, seed } = given;
    const evaluation = evaluateRatings(judged, scale, { draws, seed, ...(by ? { by } : {}) });
    evaluations.push([file, { ...evaluation, answers }]);
  }
  if (given.json) return JSON.stringify(Object.fromEntries(evaluations), undefined, 2);
  return evaluations.map(([file, one]) => formatRatingEvaluation(one, file, given.against)).join("\n\n");
}

/** Another run's answer to a comment: of a saved run, or by other lexicons. */
function otherAnswers(against: string): (comment: RatedComment) => RatedAnswer | undefined {
  const isFolder = existsSync(against) && statSync(against).isDirectory();
  if (against !== SHIPPED && !isFolder) {
    const saved = readSavedRun(against);
    return ({ text }) => saved.get(savedAnswer(text, ratedAnswer(undefined)).hash);
  }
  const lexicons = loadLexicons({ lexicons: isFolder ? [against] : [] });
  const analyzer: Analyzer = analyzerOf(lexicons, { evidence: false });
  return ({ id, text, language }) => ratedAnswer(analyzer.analyze({ id, text, language }).sentiment);
}
