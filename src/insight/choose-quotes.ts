import type { DriverPolarity, Quote, Score } from "../model/index.js";
import { deriveSeed } from "../stats/derive-seed.js";
import { sampleWithoutReplacement } from "../stats/sample-without-replacement.js";
import { seededRandom } from "../stats/seeded-random.js";
import { combinePolarity, polarityOf } from "./combine-polarity.js";
import { groupBy } from "./group-by.js";
import type { Limits } from "./limits.js";
import { maskText } from "./mask-text.js";
import type { FindPersonal } from "./personal-spans.js";
import { type RowFacts, THEME_LAYERS, type ThemeLayer } from "./row-facts.js";
import { textOrder } from "./text-order.js";

export interface QuoteOptions {
  readonly seed: number;
  /** Most quotes for a label and polarity. */
  readonly perLabel: number;
  readonly threshold: number;
  readonly findPersonal: FindPersonal;
  readonly limits: Limits;
}

interface Candidate {
  readonly fact: RowFacts;
  readonly text: string;
  readonly language: string;
  readonly layer: ThemeLayer;
  readonly polarity: DriverPolarity;
  readonly scores: readonly Score[];
}

/** Long enough to say something, short enough to be read. */
const READABLE = { least: 40, most: 240 };
/** Words that decide by themselves (lexicons/README.md: 0.9 decides alone). */
const STRONG = 0.8;
const POLARITIES: readonly DriverPolarity[] = ["negative", "positive", "mixed"];

/**
 * Comments that show what a theme's numbers are made of: a few for each label and polarity, drawn by seed, not picked;
 * first from readable ones with strong words, then from readable ones, then from all. No row and no text comes twice; no
 * quotes for groups too small to say anything. Personal parts are masked.
 */
export function chooseQuotes(facts: readonly RowFacts[], options: QuoteOptions): Quote[] {
  const inOrder = [...facts].sort((left, right) => left.row - right.row || textOrder(left.id, right.id));
  const usedRows = new Set<RowFacts>();
  const usedTexts = new Set<string>();
  const quotes: Quote[] = [];
  for (const layer of THEME_LAYERS) {
    const labels = groupBy(
      inOrder.flatMap((fact) => [...fact.themes[layer].keys()].map((label) => ({ fact, label }))),
      ({ label }) => label,
    );
    const byFrequency = [...labels].sort(
      ([left, one], [right, other]) => other.length - one.length || textOrder(left, right),
    );
    for (const [label, mentions] of byFrequency) {
      const candidates = mentions.flatMap(({ fact }) => candidatesOf(fact, layer, label, options.threshold));
      for (const polarity of POLARITIES) {
        const group = candidates.filter((candidate) => candidate.polarity === polarity);
        if (group.length < options.limits.suppressBelow) continue;
        const random = seededRandom(deriveSeed(options.seed, "quotes", layer, label, polarity));
        let open = options.perLabel;
        for (const candidate of [...tiers(group)].flatMap((tier) =>
          sampleWithoutReplacement(tier, tier.length, random),
        )) {
          if (open === 0) break;
          const text = candidate.text.trim().toLowerCase();
          if (usedRows.has(candidate.fact) || usedTexts.has(text)) continue;
          usedRows.add(candidate.fact);
          usedTexts.add(text);
          quotes.push(quoteOf(candidate, label, options.findPersonal));
          open--;
        }
      }
    }
  }
  return quotes;
}

function candidatesOf(fact: RowFacts, layer: ThemeLayer, label: string, threshold: number): Candidate[] {
  return fact.read.flatMap(({ text, analysis }): Candidate[] => {
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
    return [{ fact, text, language: analysis.language.code, layer, polarity, scores }];
  });
}

function tiers(group: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const isReadable = ({ text }: Candidate) => text.length >= READABLE.least && text.length <= READABLE.most;
  const isStrong = ({ scores }: Candidate) => scores.some((score) => score.value >= STRONG);
  return [
    group.filter((one) => isReadable(one) && isStrong(one)),
    group.filter((one) => isReadable(one) && !isStrong(one)),
    group.filter((one) => !isReadable(one)),
  ];
}

function quoteOf(candidate: Candidate, label: string, findPersonal: FindPersonal): Quote {
  const { fact, text, language, layer, polarity, scores } = candidate;
  const evidence = scores.flatMap((score) => score.evidence ?? []);
  const masked = maskText(text, findPersonal(text), evidence);
  return {
    id: fact.id,
    row: fact.row,
    text: masked.text,
    language,
    ...(fact.rating === undefined ? {} : { rating: fact.rating }),
    layer,
    label,
    polarity,
    evidence: masked.evidence,
  };
}
