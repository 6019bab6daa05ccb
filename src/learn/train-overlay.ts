import type { LearnedModel } from "../model/learned-model.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { Ports } from "../model/ports.js";
import { compileLearned, MODEL_NAMES, modelsNamed } from "../score/learned/compile-learned.js";
import { compileModel, type LearnedSums } from "../score/learned/compile-model.js";
import { factsOf } from "../score/learned/facts-of.js";
import { readAgain } from "../score/learned/read-again.js";
import type { Reading } from "../score/reading.js";
import { scoreSentiment } from "../score/score-sentiment.js";
import { createReadingOf } from "./create-reading-of.js";
import { DECIDING_LEVEL, judgeOverlay, type OverlayVerdict, tooFew } from "./judge-overlay.js";
import { type JudgedRating, measureRatings, type RatingMeasures } from "./measure-ratings.js";
import { createModelLearner } from "./model-learner.js";
import { MOST_CROSSED, OVERLAY, PARTS } from "./overlay-options.js";
import { partOfComments } from "./part-of-comments.js";
import { CLASSES, type RatedAnswer, ratedAnswer } from "./rated-answer.js";
import type { RatedComment } from "./rated-comment.js";
import { classOfRating, type SentimentScale } from "./sentiment-scale.js";

export interface OverlayOptions {
  readonly scale: SentimentScale;
  /** Words that may not stand in the overlay; see `namesIn`. */
  readonly names: ReadonlySet<string>;
  /** "own" → "da/model.sentiment-own". */
  readonly name: string;
  readonly ports?: Ports;
  readonly seed?: number;
  /** Bootstrap draws. Default 1000. */
  readonly draws?: number;
}

/** A held-out comment beside its rating: before the overlay and with one that has not seen it. */
export interface HeldOut extends JudgedRating {
  readonly comment: RatedComment;
}

export interface OverlayTraining {
  /** Learned of all the comments. */
  readonly model: LearnedModel;
  /** Comments learned from. */
  readonly learned: readonly RatedComment[];
  readonly heldOut: readonly HeldOut[];
  readonly measures: RatingMeasures;
  readonly verdict: OverlayVerdict;
}

/**
 * Rated comments of one language → weights that are added to those of the shipped sentiment model: what it lacks to
 * give the ratings of these comments, drawn strongly towards 0, so that few comments change little. Measured on comments
 * that were held out (`partOfComments`), through the whole decision, as `analyze` would give it.
 * @returns instead why not, where there are too few comments or the language has no model to add to.
 */
export function trainOverlay(
  comments: readonly (RatedComment & { readonly rating: number })[],
  pack: LanguagePack,
  options: OverlayOptions,
): OverlayTraining | { readonly refusal: string } {
  const { scale } = options;
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { rating } of comments) counts[classOfRating(rating, scale)] += 1;
  const few = tooFew(counts);
  if (few !== undefined) return { refusal: few };
  const groups = new Set(comments.flatMap(({ group }) => group ?? []));
  if (groups.size === 1)
    return { refusal: `expected groups to hold out one after another, got only "${[...groups][0]}"` };
  const learned = compileLearned(pack);
  if (!learned)
    return { refusal: `expected a language with learned weights to add to; ${pack.code} has none` };
  const base = modelsNamed(pack, MODEL_NAMES.stars);
  const places = CLASSES.map((name) => learned.stars.outputs.indexOf(name));
  const learner = createModelLearner(`${MODEL_NAMES.stars}-${options.name}`, CLASSES, {
    ...OVERLAY,
    scale: scaleOf(base),
    names: options.names,
  });
  const parts = partOfComments(comments, PARTS);
  const crossed = comments.length <= MOST_CROSSED ? PARTS : 1;
  const readingOf = createReadingOf(pack, options.ports);
  const used: { readonly comment: RatedComment & { readonly rating: number }; readonly part: number }[] = [];
  const kept: { readonly example: number; readonly reading: Reading; readonly found: LearnedSums }[] = [];
  comments.forEach((comment, index) => {
    const reading = readingOf(comment.text);
    if (!reading) return;
    const facts = factsOf(reading);
    const found = learned.stars.sum(reading.scene, facts);
    const truth = classOfRating(comment.rating, scale);
    learner.add(
      reading.scene,
      facts,
      new Map(CLASSES.map((name) => [name, name === truth ? 1 : 0])),
      1,
      places.map((place) => found.sums[place] ?? 0),
    );
    const part = parts[index] ?? 0;
    // Readings are large: only those that will be scored are kept.
    if (part < crossed && kept.length < MOST_CROSSED) kept.push({ example: used.length, reading, found });
    used.push({ comment, part });
  });
  const heldOut: HeldOut[] = [];
  for (let part = 0; part < crossed; part += 1) {
    const examples = kept.filter(({ example }) => used[example]?.part === part);
    const model = examples.length > 0 ? learnBut(part) : undefined;
    if (!model) continue;
    const own = compileModel([model]);
    for (const { example, reading, found } of examples) {
      const { comment } = used[example] as (typeof used)[number];
      const other = answerOf(reading, found);
      const answer = answerOf(reading, add(found, own.sum(reading.scene, factsOf(reading)), own.outputs));
      heldOut.push({ comment, rating: comment.rating, answer, other });
    }
  }
  const model = learnBut(undefined);
  if (!model || heldOut.length === 0)
    return { refusal: `expected words that stand in ${OVERLAY.occurrences} comments or more, got none` };
  const measures = measureRatings(heldOut, scale, {
    seed: options.seed ?? 1,
    draws: options.draws ?? 1000,
    level: DECIDING_LEVEL,
  });
  return {
    model,
    learned: used.map(({ comment }) => comment),
    heldOut,
    measures,
    verdict: judgeOverlay(measures),
  };

  /** The whole decision, with these sums of the star model. */
  function answerOf(reading: Reading, found: LearnedSums): RatedAnswer {
    const second =
      learned && readAgain(reading, { ...learned, stars: { ...learned.stars, sumOnce: () => found } });
    return ratedAnswer(scoreSentiment(reading, second, false));
  }

  /** What scoring with both models would add up. */
  function add(found: LearnedSums, more: LearnedSums, outputs: readonly string[]): LearnedSums {
    const sums = Float64Array.from(found.sums);
    outputs.forEach((output, at) => {
      const place = learned?.stars.outputs.indexOf(output) ?? -1;
      if (place >= 0) sums[place] = (sums[place] ?? 0) + (more.sums[at] ?? 0);
    });
    return { sums, known: found.known + more.known };
  }

  function learnBut(part: number | undefined): LearnedModel | undefined {
    const [model] = learner.learn((example) => used[example]?.part !== part);
    return model;
  }
}

/** Weights that are added up must count the words of a text alike. */
function scaleOf(base: readonly LearnedModel[]): "length" | number {
  const scale = base.map(({ header }) => header.get("scale")).find((one) => one !== undefined) ?? "1";
  return scale === "length" ? scale : Number(scale);
}
