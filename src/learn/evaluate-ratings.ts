import {
  type JudgedRating,
  type MeasureOptions,
  measureRatings,
  type RatingMeasures,
} from "./measure-ratings.js";
import type { RatedComment } from "./rated-comment.js";
import type { SentimentScale } from "./sentiment-scale.js";
import { lengthBand, letterCase } from "./text-groups.js";

export interface JudgedComment extends JudgedRating {
  readonly comment: RatedComment;
}

export interface RatingGroup {
  /** What the comments are grouped by: "length", "language", "letters", or what the groups of the corpus are called. */
  readonly by: string;
  readonly name: string;
  readonly measures: RatingMeasures;
}

export interface RatingEvaluation {
  readonly scale: SentimentScale;
  readonly all: RatingMeasures;
  /** Only groups that are large enough; where there is but one, it is all. */
  readonly groups: readonly RatingGroup[];
  /** Groups with fewer comments than `LEAST_OF_GROUP`. */
  readonly small: number;
}

/** Comments without which a group is not measured. */
export const LEAST_OF_GROUP = 30;
/** Groups of one kind, the largest. */
const MOST_GROUPS = 20;

/**
 * Sentiments against ratings, of all comments and by group: length, language, letter case, and the corpus' own groups
 * (`by` names those).
 */
export function evaluateRatings(
  judged: readonly JudgedComment[],
  scale: SentimentScale,
  options: MeasureOptions & { readonly by?: string } = {},
): RatingEvaluation {
  const kinds: readonly (readonly [string, (one: JudgedComment) => string | undefined])[] = [
    ...(options.by ? [[options.by, ({ comment }: JudgedComment) => comment.group] as const] : []),
    ["language", ({ comment }) => comment.language],
    ["length", ({ comment }) => lengthBand(comment.text)],
    ["letters", ({ comment }) => letterCase(comment.text)],
  ];
  let small = 0;
  const groups = kinds.flatMap(([by, nameOf]): readonly RatingGroup[] => {
    const members = new Map<string, JudgedComment[]>();
    for (const one of judged) {
      const name = nameOf(one);
      if (name === undefined) continue;
      const known = members.get(name);
      if (known) known.push(one);
      else members.set(name, [one]);
    }
    if (members.size < 2) return [];
    const large = [...members].filter(([, own]) => own.length >= LEAST_OF_GROUP);
    small += members.size - large.length;
    return large
      .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_GROUPS)
      .map(([name, own]) => ({ by, name, measures: measureRatings(own, scale, options) }));
  });
  return { scale, all: measureRatings(judged, scale, options), groups, small };
}
