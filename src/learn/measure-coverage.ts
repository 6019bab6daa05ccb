import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { LanguageCode } from "../model/feedback.js";
import type { Reliability } from "../model/summary.js";
import type { Interval } from "../stats/interval.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { countWords } from "./count-words.js";
import type { RatedComment } from "./rated-comment.js";
import { ratingScaleOf } from "./rating-scale-of.js";

/** What evidence can be of; "any" is any of them. */
export const COVERED = ["any", "sentiment", "emotions", "needs", "stages", "touchpoints", "signals"] as const;
export type Covered = (typeof COVERED)[number];

/** Comments of one rating class, or all ("all"), and how many of them have evidence. */
export interface CoverageGroup {
  readonly name: string;
  readonly comments: number;
  /** Under 5 comments answer nothing, under 30 with a mark. */
  readonly reliability: Reliability;
  /** Counts, and shares 0…1 with Wilson's interval; empty where suppressed. */
  readonly layers: ReadonlyMap<Covered, { readonly count: number; readonly share: Interval }>;
}

export interface LanguageCoverage {
  readonly language: LanguageCode;
  /** All comments in it, and those long enough to be measured. */
  readonly comments: number;
  readonly measured: number;
  /** "all", then the classes of the rating from the lowest to the highest. */
  readonly groups: readonly CoverageGroup[];
}

/** A short answer may well say nothing; one of eight words hardly. */
const LEAST_WORDS = 8;
const LEAST_SHOWN = 5;
const LEAST_SURE = 30;

/**
 * Share of comments with evidence, per language, layer and rating: where the lexicons are silent. Only comments of
 * `leastWords` (default 8) or more count. Languages without lexicons are left out; the most frequent language comes
 * first.
 */
export function measureCoverage(
  comments: readonly RatedComment[],
  analyzer: Analyzer,
  leastWords = LEAST_WORDS,
): readonly LanguageCoverage[] {
  const scale = ratingScaleOf(comments.flatMap(({ rating }) => rating ?? []));
  const languages = new Map<LanguageCode, RatedComment[]>();
  for (const comment of comments) {
    if (!analyzer.packs.has(comment.language) || comment.language === UNDECIDED) continue;
    const list = languages.get(comment.language);
    if (list) list.push(comment);
    else languages.set(comment.language, [comment]);
  }
  return [...languages]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([language, own]) => {
      const measured = own
        .filter(({ text }) => countWords(text) >= leastWords)
        .map((comment) => ({ rating: comment.rating, covered: coveredBy(analyzer.analyze(comment)) }));
      const groups = [
        groupOf("all", measured),
        ...(scale?.classes ?? []).map(({ name, from, to }) =>
          groupOf(
            name,
            measured.filter(({ rating }) => rating !== undefined && rating >= from && rating <= to),
          ),
        ),
      ];
      return { language, comments: own.length, measured: measured.length, groups };
    });
}

const UNDECIDED = "und";

function groupOf(
  name: string,
  measured: readonly { readonly covered: ReadonlySet<Covered> }[],
): CoverageGroup {
  const comments = measured.length;
  const reliability = comments < LEAST_SHOWN ? "suppressed" : comments < LEAST_SURE ? "indicative" : "normal";
  const layers = COVERED.map((layer) => {
    const count = measured.filter(({ covered }) => covered.has(layer)).length;
    return [layer, { count, share: wilsonInterval(count / comments, comments) }] as const;
  });
  return { name, comments, reliability, layers: new Map(reliability === "suppressed" ? [] : layers) };
}

function coveredBy(analysis: Analysis): ReadonlySet<Covered> {
  const layers = COVERED.filter((layer) => {
    if (layer === "any") return false;
    return layer === "sentiment" ? analysis.sentiment !== undefined : analysis[layer].length > 0;
  });
  return new Set(layers.length > 0 ? ["any" as const, ...layers] : []);
}
