import { createAreaUnderCurve } from "../stats/area-under-curve.js";
import { bootstrapCounts, type Counts } from "../stats/bootstrap-counts.js";
import { calibrationError, type ReliabilityBin } from "../stats/calibration-error.js";
import { classAccuracy } from "../stats/class-accuracy.js";
import type { Interval } from "../stats/interval.js";
import { matthewsCorrelation } from "../stats/matthews-correlation.js";
import { createRankCorrelation } from "../stats/rank-correlation.js";
import { seededRandom } from "../stats/seeded-random.js";
import { CLASSES, type RatedAnswer } from "./rated-answer.js";
import { classOfRating, type SentimentScale } from "./sentiment-scale.js";

/** A comment's rating beside what is said of it: by the program to judge and, where two are compared, by the other. */
export interface JudgedRating {
  readonly rating: number;
  readonly answer: RatedAnswer;
  readonly other?: RatedAnswer | undefined;
}

/** The figures by name, in the order they are told. */
export const FIGURES = [
  "rank correlation",
  "AUC",
  "macro-F1",
  "MCC",
  "F1 negative",
  "F1 neutral",
  "F1 positive",
  "calibration error",
] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Figure {
  readonly name: FigureName;
  readonly value: Interval;
  /** Of the other answers, and by how much these are higher (drawn in pairs). */
  readonly other?: Interval;
  readonly difference?: Interval;
}

export interface RatingMeasures {
  readonly comments: number;
  readonly classes: Readonly<Record<(typeof CLASSES)[number], number>>;
  /** A figure that has no answer is left out. */
  readonly figures: readonly Figure[];
  /** Of the answers: how often a stated chance of "positive" came true. */
  readonly reliability: readonly ReliabilityBin[];
}

export interface MeasureOptions {
  readonly seed?: number;
  /** Bootstrap draws. Default 1000. */
  readonly draws?: number;
  /** Share of draws inside an interval. Default 0.95. */
  readonly level?: number;
}

/**
 * Holds sentiments against ratings:
 * - rank correlation: Spearman, of the value with the rating;
 * - AUC: the chance that a comment with a high rating has a higher value than one with a low rating;
 * - macro-F1: of negative and positive, in the comments with a low or a high rating, by the likelier of the two;
 * - MCC and F1: of the three classes, by the label (mixed and nothing found are neutral);
 * - calibration error: expected, of the chance of positive against negative, in the comments with a low or high rating.
 * Intervals by bootstrap over the comments.
 */
export function measureRatings(
  judged: readonly JudgedRating[],
  scale: SentimentScale,
  options: MeasureOptions = {},
): RatingMeasures {
  const truths = judged.map(({ rating }) => CLASSES.indexOf(classOfRating(rating, scale)));
  const ratings = judged.map(({ rating }) => rating);
  const sides = [...truths.keys()].filter((item) => truths[item] !== NEUTRAL);
  const isCompared = judged.length > 0 && judged.every(({ other }) => other !== undefined);
  const answers = judged.map(({ answer }) => answer);
  const figuresOf = createFigures(answers, ratings, truths, sides);
  const figuresOfOther = isCompared
    ? createFigures(
        judged.map(({ answer, other }) => other ?? answer),
        ratings,
        truths,
        sides,
      )
    : undefined;
  const intervals = bootstrapCounts(
    judged.length,
    (counts) => {
      const own = figuresOf(counts);
      if (!figuresOfOther) return own;
      const others = figuresOfOther(counts);
      const differences = own.map((value, place) => {
        const before = others[place];
        return value === undefined || before === undefined ? undefined : value - before;
      });
      return [...own, ...others, ...differences];
    },
    seededRandom(options.seed ?? 1),
    options.draws ?? 1000,
    options.level,
  );
  const count = (name: number): number => truths.filter((truth) => truth === name).length;
  return {
    comments: judged.length,
    classes: { negative: count(NEGATIVE), neutral: count(NEUTRAL), positive: count(POSITIVE) },
    figures: FIGURES.flatMap((name, place): readonly Figure[] => {
      const value = intervals[place];
      const other = intervals[FIGURES.length + place];
      const difference = intervals[2 * FIGURES.length + place];
      if (!value) return [];
      return [{ name, value, ...(other ? { other } : {}), ...(difference ? { difference } : {}) }];
    }),
    reliability: reliabilityOf(answers, truths, sides).bins,
  };
}

const [NEGATIVE, NEUTRAL, POSITIVE] = [0, 1, 2] as const;

/** Answers → the FIGURES of any draw of them. */
function createFigures(
  answers: readonly RatedAnswer[],
  ratings: readonly number[],
  truths: readonly number[],
  sides: readonly number[],
): (counts?: Counts) => readonly (number | undefined)[] {
  const correlate = createRankCorrelation(
    answers.map(({ value }) => value),
    ratings,
  );
  const area = createAreaUnderCurve(
    sides.map((item) => answers[item]?.value ?? 0),
    sides.map((item) => truths[item] === POSITIVE),
  );
  const labels = answers.map(({ label }) => CLASSES.indexOf(label));
  const likelier = answers.map(({ chance }) => (chance > 0.5 ? POSITIVE : chance < 0.5 ? NEGATIVE : NEUTRAL));
  const all = [...truths.keys()];
  return (counts) => {
    const own = counts && sides.map((item) => counts[item] ?? 0);
    const ofSides = confusion(sides, truths, likelier, counts);
    const ofAll = confusion(all, truths, labels, counts);
    const [negative, positive] = [classAccuracy(ofSides, NEGATIVE).f1, classAccuracy(ofSides, POSITIVE).f1];
    const hasSides = sum(ofSides[NEGATIVE]) > 0 && sum(ofSides[POSITIVE]) > 0;
    return [
      correlate(counts),
      area(own),
      hasSides ? ((negative ?? 0) + (positive ?? 0)) / 2 : undefined,
      matthewsCorrelation(ofAll),
      ...[NEGATIVE, NEUTRAL, POSITIVE].map((name) =>
        sum(ofAll[name]) > 0 ? classAccuracy(ofAll, name).f1 : undefined,
      ),
      sides.length > 0 ? reliabilityOf(answers, truths, sides, counts).error : undefined,
    ];
  };
}

function confusion(
  items: readonly number[],
  truths: readonly number[],
  said: readonly number[],
  counts: Counts | undefined,
): readonly (readonly number[])[] {
  const table = CLASSES.map(() => CLASSES.map(() => 0));
  for (const item of items) {
    const row = table[truths[item] as number] as number[];
    const column = said[item] as number;
    row[column] = (row[column] as number) + (counts ? (counts[item] as number) : 1);
  }
  return table;
}

function reliabilityOf(
  answers: readonly RatedAnswer[],
  truths: readonly number[],
  sides: readonly number[],
  counts?: Counts,
): ReturnType<typeof calibrationError> {
  return calibrationError(
    sides.map((item) => ({
      confidence: answers[item]?.chance ?? 0.5,
      right: truths[item] === POSITIVE,
      ...(counts ? { weight: counts[item] as number } : {}),
    })),
  );
}

function sum(counts: readonly number[] | undefined): number {
  return (counts ?? []).reduce((total, count) => total + count, 0);
}
