import { detectFeatures, EDGE, UNKNOWN } from "./detect-features.js";
import type { DetectProfile } from "./detect-profile.js";
import { detectWords } from "./detect-words.js";

/** A language and how sure it is. */
export interface LanguageGuess {
  /** A label of the profile ("da", "other"), or "und" when there is too little to go by. */
  readonly code: string;
  /** 0…1, the probability of the best label, also when that is too little; 0 without any letters. */
  readonly confidence: number;
}

/** Kept words; a survey has far fewer, and a service that runs for months must not grow. */
const CACHE_LIMIT = 50_000;

/**
 * Makes a detector: multinomial logistic regression, that is, the softmax of the summed weights of all parts of all
 * words. What a word adds does not depend on its neighbours, so it is worked out once and kept.
 */
export function createDetector(profile: DetectProfile): (text: string) => LanguageGuess {
  const { labels, minimum, reach } = profile;
  const cache = new Map<string, Float64Array>();
  const everyText = sumWeights(profile, [EDGE]);

  const weigh = (word: string): Float64Array => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const weights = weighWord(profile, word);
    cache.set(word, weights);
    return weights;
  };

  return (text) => {
    const words = detectWords(text, reach);
    if (words.length === 0 || labels.length === 0) return { code: "und", confidence: 0 };
    const sums = everyText.slice();
    for (const word of words) addTo(sums, weigh(word));
    const { index, probability } = softmaxBest(sums);
    return { code: probability < minimum ? "und" : (labels[index] ?? "und"), confidence: probability };
  };
}

function weighWord(profile: DetectProfile, word: string): Float64Array {
  const features = [...detectFeatures(word, profile.longest)].filter((feature) =>
    profile.offsets.has(feature),
  );
  return sumWeights(profile, features.length > 0 ? features : [UNKNOWN]);
}

function sumWeights({ labels, offsets, weights }: DetectProfile, features: readonly string[]): Float64Array {
  const sums = new Float64Array(labels.length);
  for (const feature of features) {
    const offset = offsets.get(feature);
    if (offset !== undefined) addTo(sums, weights.subarray(offset, offset + labels.length));
  }
  return sums;
}

function addTo(sums: Float64Array, addends: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (addends[i] ?? 0);
}

/** The greatest of the softmax probabilities and where it stands. */
function softmaxBest(sums: Float64Array): { index: number; probability: number } {
  let index = 0;
  for (let i = 1; i < sums.length; i++) if ((sums[i] ?? 0) > (sums[index] ?? 0)) index = i;
  const best = sums[index] ?? 0;
  let total = 0;
  for (const sum of sums) total += Math.exp(sum - best);
  return { index, probability: 1 / total };
}
