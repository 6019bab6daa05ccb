import type { LanguagePack } from "../model/lexicon.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { normalTwoSidedP } from "../stats/normal-two-sided-p.js";
import { calibrateWeights } from "./calibrate-weights.js";
import { type CorpusOdds, corpusOdds, sizeOf } from "./corpus-odds.js";
import { countTerms } from "./count-terms.js";
import { createCorpusReader } from "./create-corpus-reader.js";
import { keepPhrases, type MeasuredTerm } from "./keep-phrases.js";
import { leastOdds } from "./least-odds.js";
import { nameWords } from "./name-words.js";
import { createNearestEntries } from "./nearest-entries.js";
import { placeTerms, type TermPlaces } from "./place-terms.js";
import { proposedWeight } from "./proposed-weight.js";
import type { RatedComment } from "./rated-comment.js";
import type { RatingScale } from "./rating-scale-of.js";
import { readRatedTexts } from "./read-rated-texts.js";
import { rowAgreements } from "./row-agreements.js";
import type { Doubt, Suggestion, Suggestions } from "./suggestion.js";

export interface SuggestOptions {
  readonly scale: RatingScale;
  /** Comments a word must stand in. Default 10. */
  readonly minimum?: number;
  /** Most suggestions for either side. Default 50. */
  readonly most?: number;
  /** Lower-case names of people: never proposed. */
  readonly names?: ReadonlySet<string>;
}

/** False discovery rate of what is shown. */
const MOST_FALSE = 0.05;
/** Share of a term's comments from which it counts as scored. */
const MOSTLY_COVERED = 0.5;
/** Share of the comments of both sides from which a word belongs to the language, not to an opinion. */
const COMMON = 0.05;
/** Share of one group from which a word is that group's. */
const ONE_GROUP = 0.8;
const EXAMPLES = 2;
/** So many times more terms are looked at than shown, because some turn out to be doubtful. */
const SPARE = 4;

/**
 * Words and phrases (one to three words) that go with low or high ratings and that no row scores yet: weighted log-odds
 * with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008), the prior being the whole corpus. The order is
 * that of the least log-odds the interval leaves: neither the rare nor the merely frequent come first. It is a
 * proposal: what goes with a rating is not always what says it.
 * @param comments all of the language of `pack`; those without a rating are passed over.
 */
export function suggestWords(
  comments: readonly RatedComment[],
  pack: LanguagePack,
  options: SuggestOptions,
): Suggestions {
  const { scale, minimum = 10, most = 50, names = new Set<string>() } = options;
  const reader = createCorpusReader(pack);
  const texts = readRatedTexts(comments, reader, scale);
  const sides = { low: 0, middle: 0, high: 0 };
  for (const { side } of texts) sides[side] += 1;
  const { terms, totals } = countTerms(texts, minimum);
  const agreements = rowAgreements(texts, totals, minimum);
  const calibration = calibrateWeights(
    agreements.flatMap(({ kind, valence: weight, logOdds: { value, error } }) =>
      kind === "sentiment" ? [{ weight, value, error }] : [],
    ),
  );

  const odds = corpusOdds(terms, totals);
  const measured = terms.map((term, index): MeasuredTerm => ({ ...term, ...(odds[index] as CorpusOdds) }));
  const common = new Set(measured.filter(isCommon).map(({ term }) => term));
  const isFunction = remember((word) => common.has(word) || word.length < 2 || reader.isHelper(word));
  const own = keepPhrases(
    measured.filter(({ term }) => !term.split(" ").some((word) => names.has(word))),
    isFunction,
  );
  const candidates = withFalseRates(own)
    .filter(({ q }) => q < MOST_FALSE)
    .sort((one, other) => leastOdds(other.logOdds) - leastOdds(one.logOdds));

  const isKnown = ({ covered, valence, logOdds, ...term }: MeasuredTerm): boolean =>
    covered >= MOSTLY_COVERED * sizeOf(term) && valence * logOdds.value >= 0;
  const shown = [
    ...firstOf(
      candidates.filter((term) => !isKnown(term)),
      most * SPARE,
    ),
    ...firstOf(candidates.filter(isKnown), most),
  ];
  const sidesOfTerms = new Map(shown.map((term) => [term.term, sideOfTerm(term)]));
  const places = placeTerms(texts, sidesOfTerms, EXAMPLES, (text) => reader.parse(text).tokens);
  const capitals = nameWords(texts.map(({ comment }) => comment.text));
  const nearest = createNearestEntries(pack);
  const described = shown.map((term) => ({ term, suggestion: describe(term) }));
  const proposed = described.flatMap(({ term, suggestion }) => (isKnown(term) ? [] : [suggestion]));
  return {
    comments: sides,
    tested: own.length,
    ...(calibration ? { calibration } : {}),
    suggestions: [false, true].flatMap((doubted) =>
      (["low", "high"] as const).flatMap((side) =>
        proposed.filter((one) => one.side === side && one.doubts.length > 0 === doubted).slice(0, most),
      ),
    ),
    known: described.flatMap(({ term, suggestion }) => (isKnown(term) ? [suggestion] : [])),
    disagreeing: agreements
      .filter(({ valence, logOdds, q }) => valence * logOdds.value < 0 && q < MOST_FALSE)
      .sort((one, other) => leastOdds(other.logOdds) - leastOdds(one.logOdds)),
  };

  function isCommon({ length, low, high }: MeasuredTerm): boolean {
    return length === 1 && low >= COMMON * sides.low && high >= COMMON * sides.high;
  }

  function firstOf(sorted: readonly MeasuredTerm[], number: number): readonly MeasuredTerm[] {
    return (["low", "high"] as const).flatMap((side) =>
      sorted.filter((term) => sideOfTerm(term) === side).slice(0, number),
    );
  }

  function describe(term: MeasuredTerm): Suggestion {
    const { term: phrase, low, middle, high, covered, logOdds, q } = term;
    const place = places.get(phrase);
    const known = reader
      .rowsOf(phrase)
      .map(({ entry: { id, label, weight } }) => ({ entry: id, label, weight }));
    const weight =
      calibration && proposedWeight(logOdds, calibration, pack.rules.get("polarity.threshold") ?? 0);
    return {
      phrase,
      side: sideOfTerm(term),
      counts: { low, middle, high },
      logOdds,
      q,
      ...(weight === undefined ? {} : { weight }),
      covered: covered / sizeOf(term),
      missed: place?.missed ?? 0,
      known,
      nearest: nearest(phrase),
      doubts: doubtsOf(term, place, weight, known.length > 0),
      examples: place?.examples ?? [],
    };
  }

  function doubtsOf(
    { term, covered, logOdds, valence, ...counts }: MeasuredTerm,
    place: TermPlaces | undefined,
    weight: number | undefined,
    hasRow: boolean,
  ): readonly Doubt[] {
    const scored = covered >= MOSTLY_COVERED * sizeOf(counts);
    const all: readonly (readonly [Doubt, boolean])[] = [
      ["topic", hasRow && !scored],
      ["name", term.split(" ").some((word) => capitals.has(word.replace(/'/g, "")))],
      ["one-group", (place?.groupShare ?? 0) >= ONE_GROUP],
      ["scored-otherwise", scored && valence * logOdds.value < 0],
      ["weak", weight !== undefined && weight * logOdds.value <= 0],
    ];
    return all.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
  }
}

function sideOfTerm({ logOdds }: MeasuredTerm): "low" | "high" {
  return logOdds.value < 0 ? "low" : "high";
}

/** The same with q over these alone: of a phrase and its parts only what is kept was tested. */
function withFalseRates(terms: readonly MeasuredTerm[]): readonly MeasuredTerm[] {
  const q = benjaminiHochberg(terms.map(({ logOdds }) => normalTwoSidedP(logOdds.z)));
  return terms.map((term, index) => ({ ...term, q: q[index] as number }));
}

function remember(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}
