import type { Matcher } from "../lexicon/create-matcher.js";
import type { Analysis } from "../model/analysis.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import type { Ports } from "../model/ports.js";
import { answerKind, impliedByQuestion, nothingSaid } from "./answer.js";
import { clauseValues } from "./clause-values.js";
import type { CompiledPack } from "./compile-pack.js";
import { createScene } from "./create-scene.js";
import { derive } from "./derive.js";
import { findLabels } from "./find-labels.js";
import { themeValues } from "./place-sentiment.js";
import { findPolarity } from "./polarity.js";
import { scoreEmotions, scoreNeeds, scoreSignals, scoreStages, scoreTouchpoints } from "./score-labels.js";
import { scoreSentiment } from "./score-sentiment.js";
import { weighAll } from "./weigh-all.js";

export interface ScoreOptions {
  readonly matcher: Matcher;
  readonly question?: QuestionKind | undefined;
  readonly ports: Ports;
  readonly evidence: boolean;
}

export type DocumentScores = Pick<
  Analysis,
  "sentiment" | "emotions" | "needs" | "stages" | "touchpoints" | "signals" | "nonAnswer"
>;

const NOTHING_FOUND: DocumentScores = { emotions: [], needs: [], stages: [], touchpoints: [], signals: [] };

/** Document + pack → all scores of one text; each layer points at its words. */
export function scoreDocument(
  document: Document,
  compiled: CompiledPack,
  options: ScoreOptions,
): DocumentScores {
  const scene = createScene(document, compiled, options.matcher, options.question, options.ports);
  const kind = answerKind(scene);
  if (kind === "empty") return NOTHING_FOUND;
  const weighed = weighAll(scene);
  const spoken = kind === "nothing" ? nothingSaid(scene) : findPolarity(weighed, scene);
  if (kind === "non-answer" || (kind === "nothing" && spoken.length === 0))
    return { ...NOTHING_FOUND, nonAnswer: true };

  const polarity =
    spoken.length > 0
      ? spoken
      : impliedByQuestion([...scene.matches.stage, ...scene.matches.touchpoint], scene);
  const values = clauseValues(polarity, scene);
  const layers = derive(
    {
      emotion: findLabels(weighed.emotion, "emotion", scene),
      need: findLabels(weighed.need, "need", scene),
      stage: findLabels(weighed.stage, "stage", scene),
      touchpoint: findLabels(weighed.touchpoint, "touchpoint", scene),
      signal: findLabels(weighed.signal, "signal", scene),
    },
    values,
    scene,
  );
  const themed = new Set<number>();
  for (const { clause, whole } of layers.stage) if (!whole) themed.add(clause);
  for (const { clause, whole } of layers.touchpoint) if (!whole) themed.add(clause);
  const listing = { scene, withEvidence: options.evidence };
  const sentiment = scoreSentiment(polarity, values, scene, options.evidence);
  const labels = {
    emotions: scoreEmotions(layers.emotion, listing),
    needs: scoreNeeds(layers.need, listing),
    stages: scoreStages(layers.stage, themeValues(layers.stage, themed, values, scene), listing),
    touchpoints: scoreTouchpoints(
      layers.touchpoint,
      themeValues(layers.touchpoint, themed, values, scene),
      listing,
    ),
    signals: scoreSignals(layers.signal, listing),
  };
  return sentiment ? { sentiment, ...labels } : labels;
}
