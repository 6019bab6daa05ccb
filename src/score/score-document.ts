import type { Matcher } from "../lexicon/create-matcher.js";
import type { Analysis } from "../model/analysis.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import type { Ports } from "../model/ports.js";
import type { Problem } from "../model/problem.js";
import { answerKind } from "./answer.js";
import type { CompiledPack } from "./compile-pack.js";
import { createScene } from "./create-scene.js";
import type { LayerGroups } from "./label-groups.js";
import { decideLabels } from "./learned/decide-labels.js";
import { disagreements } from "./learned/disagreements.js";
import { readAgain, type SecondReading } from "./learned/read-again.js";
import { themeValues } from "./place-sentiment.js";
import { type Reading, readScene } from "./reading.js";
import { scoreEmotions, scoreNeeds, scoreSignals, scoreStages, scoreTouchpoints } from "./score-labels.js";
import { scoreSentiment } from "./score-sentiment.js";

export interface ScoreOptions {
  readonly matcher: Matcher;
  readonly question?: QuestionKind | undefined;
  readonly ports: Ports;
  readonly evidence: boolean;
}

export interface DocumentScores
  extends Pick<
    Analysis,
    "sentiment" | "emotions" | "needs" | "stages" | "touchpoints" | "signals" | "nonAnswer"
  > {
  /** What a reader should know of the scores. */
  readonly doubts?: readonly Problem[];
}

const NOTHING_FOUND: DocumentScores = { emotions: [], needs: [], stages: [], touchpoints: [], signals: [] };

/**
 * Document + pack → all scores of one text; each layer points at its words. The lexicons read first; where the language
 * has learned weights, they read again and decide.
 */
export function scoreDocument(
  document: Document,
  compiled: CompiledPack,
  options: ScoreOptions,
): DocumentScores {
  const scene = createScene(document, compiled, options.matcher, options.question, options.ports);
  const kind = answerKind(scene);
  if (kind === "empty") return NOTHING_FOUND;
  if (kind === "non-answer") return { ...NOTHING_FOUND, nonAnswer: true };
  const reading = readScene(scene, kind === "nothing");
  if (kind === "nothing" && reading.polarity.length === 0) return { ...NOTHING_FOUND, nonAnswer: true };
  // What "nothing" means the question decides, not its word.
  const learned = kind === "nothing" ? undefined : compiled.learned;
  return decideAll(reading, learned && readAgain(reading, learned), options.evidence);
}

function decideAll(
  reading: Reading,
  second: SecondReading | undefined,
  withEvidence: boolean,
): DocumentScores {
  const { scene, values } = reading;
  const groups = second ? decideLabels(reading, second) : reading.groups;
  const listing = { scene, withEvidence, second };
  const themed = themedClauses(groups);
  const sentiment = scoreSentiment(reading, second, withEvidence);
  const emotions = scoreEmotions(groups.emotion, listing);
  const needs = scoreNeeds(groups.need, listing);
  const stages = scoreStages(groups.stage, themeValues(groups.stage, themed, values, scene), listing);
  const touchpoints = scoreTouchpoints(
    groups.touchpoint,
    themeValues(groups.touchpoint, themed, values, scene),
    listing,
  );
  const signals = scoreSignals(groups.signal, listing);
  const doubts = second ? disagreements(reading, second) : [];
  const scores: Writable<DocumentScores> = { emotions, needs, stages, touchpoints, signals };
  if (sentiment) scores.sentiment = sentiment;
  if (doubts.length > 0) scores.doubts = doubts;
  return scores;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The clauses that name a stage or touchpoint by themselves. */
function themedClauses({ stage, touchpoint }: LayerGroups): ReadonlySet<number> {
  const themed = new Set<number>();
  for (const groups of [stage, touchpoint]) {
    for (const group of groups) for (const { clause, whole } of group) if (!whole) themed.add(clause);
  }
  return themed;
}
