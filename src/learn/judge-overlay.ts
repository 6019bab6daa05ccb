import type { Figure, FigureName, RatingMeasures } from "./measure-ratings.js";
import { LEAST_COMMENTS, LEAST_OF_SIDE } from "./overlay-options.js";
import type { RatedClass } from "./rated-answer.js";

/** The figures that decide whether an overlay is worth having. */
export const DECIDING: readonly FigureName[] = ["macro-F1", "MCC", "rank correlation"];
/** Of them those that chance alone does not raise: who says "negative" now and then at random gains macro-F1. */
const SHOWING_GAIN: readonly FigureName[] = ["MCC", "rank correlation"];
/** Three looks, each at this level, are together wrong at most as often as one at 95 %. */
export const DECIDING_LEVEL = 1 - 0.05 / DECIDING.length;

/** Why nothing can be learned of so few comments; undefined where there are enough. */
export function tooFew(counts: Readonly<Record<RatedClass, number>>): string | undefined {
  const { negative, neutral, positive } = counts;
  const all = negative + neutral + positive;
  if (all >= LEAST_COMMENTS && negative >= LEAST_OF_SIDE && positive >= LEAST_OF_SIDE) return undefined;
  return `expected at least ${LEAST_COMMENTS} comments with a rating, ${LEAST_OF_SIDE} of them negative and ${LEAST_OF_SIDE} positive; got ${all} (${negative} negative, ${neutral} neutral, ${positive} positive)`;
}

export interface OverlayVerdict {
  readonly gains: readonly Figure[];
  readonly losses: readonly Figure[];
  /** Something is gained and nothing lost. */
  readonly isWorthIt: boolean;
}

/**
 * An overlay is worth it where the interval of the change of Matthews' correlation or of the rank correlation lies above
 * zero, and that of no deciding figure below.
 */
export function judgeOverlay({ figures }: RatingMeasures): OverlayVerdict {
  const deciding = figures.filter(({ name }) => DECIDING.includes(name));
  const gains = deciding.filter(
    ({ name, difference }) => SHOWING_GAIN.includes(name) && difference !== undefined && difference.low > 0,
  );
  const losses = deciding.filter(({ difference }) => difference !== undefined && difference.high < 0);
  return { gains, losses, isWorthIt: gains.length > 0 && losses.length === 0 };
}
