import type { DriverPolarity, Quote, Score } from "../model/index.js";
import { combinePolarity, polarityOf } from "./combine-polarity.js";
import { maskText } from "./mask-text.js";
import type { FindPersonal } from "./personal-spans.js";
import { type RowFacts, THEME_LAYERS, type ThemeLayer } from "./row-facts.js";

/** A text that may be quoted for a label and polarity. */
export interface QuoteCandidate {
  readonly fact: RowFacts;
  readonly text: string;
  readonly language: string;
  readonly layer: ThemeLayer;
  readonly label: string;
  readonly polarity: DriverPolarity;
  readonly scores: readonly Score[];
  /**
   * 0: readable, with strong words of its own for the theme; 1: readable, with words of its own; 2: readable, the theme
   * known only from the comment as a whole, whose tone is the theme's; 3: too short or long, with words of its own;
   * 4: what is left, above all mixed comments that would be shown as wholly good or bad.
   */
  readonly tier: number;
}

/** Long enough to say something, short enough to be read. */
const READABLE = { least: 40, most: 240 };
/** Words that decide by themselves (lexicons/README.md: 0.9 decides alone). */
const STRONG = 0.8;

/**
 * Every text of a row that may be quoted, for each theme it speaks of. `isWanted` may rule out a theme
 * ("stages/support/negative") before its texts are looked at.
 */
export function quoteCandidates(
  fact: RowFacts,
  threshold: number,
  isWanted: (theme: string) => boolean,
): QuoteCandidate[] {
  const candidates: QuoteCandidate[] = [];
  for (const layer of THEME_LAYERS) {
    for (const [label, polarity] of fact.themes[layer]) {
      // With several texts each may speak of the theme otherwise than all together.
      if (fact.read.length === 1 && !isWanted(`${layer}/${label}/${polarity}`)) continue;
      candidates.push(...candidatesOf(fact, layer, label, threshold));
    }
  }
  return candidates;
}

function candidatesOf(fact: RowFacts, layer: ThemeLayer, label: string, threshold: number): QuoteCandidate[] {
  return fact.read.flatMap(({ text, analysis }): QuoteCandidate[] => {
    const scores: Score[] = analysis[layer].filter((score) => score.label === label);
    if (scores.length === 0 || text === "") return [];
    const polarity =
      layer === "needs"
        ? analysis.needs
            .filter((score) => score.label === label)
            .map((score): DriverPolarity => (score.state === "met" ? "positive" : "negative"))
            .reduce(combinePolarity)
        : analysis[layer]
            .filter((score) => score.label === label)
            .map((score) => polarityOf(score, threshold))
            .reduce(combinePolarity);
    const tier = tierOf(text, scores, analysis.sentiment?.label === polarity);
    return [{ fact, text, language: analysis.language.code, layer, label, polarity, scores, tier }];
  });
}

function tierOf(text: string, scores: readonly Score[], isOfOneTone: boolean): number {
  const isReadable = text.length >= READABLE.least && text.length <= READABLE.most;
  const stated = scores.filter((score) => isStated(score, text));
  if (stated.length === 0) return isReadable && isOfOneTone ? 2 : 4;
  if (!isReadable) return 3;
  return stated.some((score) => score.value >= STRONG) ? 0 : 1;
}

/** True where some words stand for the label, not the whole comment; without evidence it cannot be told. */
function isStated({ evidence }: Score, text: string): boolean {
  const length = text.trim().length;
  return !evidence?.length || evidence.some(({ start, end }) => end - start < length);
}

/** A candidate as it is shown: personal parts masked, evidence moved along. */
export function quoteOf(
  { id, row, rating }: Pick<RowFacts, "id" | "row" | "rating">,
  draft: Omit<QuoteCandidate, "fact" | "tier">,
  findPersonal: FindPersonal,
): Quote {
  const { text, language, layer, label, polarity, scores } = draft;
  const evidence = scores.flatMap((score) => score.evidence ?? []);
  const masked = maskText(text, findPersonal(text), evidence);
  return {
    id,
    row,
    text: masked.text,
    language,
    ...(rating === undefined ? {} : { rating }),
    layer,
    label,
    polarity,
    evidence: masked.evidence,
  };
}
