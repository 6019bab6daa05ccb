import type { LanguageCode } from "../model/feedback.js";
import { hashesOf } from "./create-code-table.js";
import { createWordWeigher } from "./create-word-weigher.js";
import { EDGE } from "./detect-features.js";
import type { DetectProfile } from "./detect-profile.js";
import { createDetectWordReader } from "./read-detect-words.js";

/** A language and how sure it is. */
export interface LanguageGuess {
  /** A label of the profile ("da", "other"), or "und" when there is too little to go by. */
  readonly code: LanguageCode;
  /** 0…1, the calibrated probability of the best label, also when that is too little; 0 without any letters. */
  readonly confidence: number;
  /**
   * Where the language is not clear: how likely the text is in each language, whatever their shares in the file; they add
   * up to 1. Absent where it is clear, and where there is nothing to read.
   */
  readonly likelihoods?: ReadonlyMap<LanguageCode, number>;
}

const NOTHING: LanguageGuess = { code: "und", confidence: 0 };
/** After each so many words it is seen whether reading on can change anything. */
const WORDS_BETWEEN = 4;

/**
 * Makes a detector: multinomial logistic regression, that is, the softmax of the summed weights of all parts of all
 * words, over a temperature that grows with their number (the parts of a text are not independent; Guo and others 2017,
 * "On calibration of modern neural networks", for the method). It stops reading when the margin is safe.
 */
export function createDetector(profile: DetectProfile): (text: string) => LanguageGuess {
  const { labels, minimum, clear, reach, safe } = profile;
  const width = labels.length;
  if (width === 0) return () => NOTHING;
  const weigher = createWordWeigher(profile);
  const reader = createDetectWordReader();
  const everyText = profile.features.get(...hashesOf(EDGE));
  const base = everyText < 0 ? new Float64Array(width) : profile.weights.slice(everyText, everyText + width);
  const sums = new Float64Array(width);
  let words = 0;

  const onWord = (codes: Uint16Array, length: number, hash: number, check: number): boolean => {
    const at = weigher.weigh(codes, length, hash, check);
    for (let i = 0; i < width; i++) sums[i] = (sums[i] ?? 0) + (weigher.cells[at + i] ?? 0);
    words += 1;
    return words % WORDS_BETWEEN !== 0 || margin(sums) < safe;
  };

  const begin = (): void => {
    for (let i = 0; i < width; i++) sums[i] = base[i] ?? 0;
    words = 0;
  };

  return (text) => {
    begin();
    if (!reader.readQuickly(text, reach, onWord)) {
      begin();
      reader.readSlowly(text, reach, onWord);
    }
    if (words === 0) return NOTHING;
    const best = placeOfGreatest(sums);
    const scale = 1 / (profile.temperature * words ** profile.growth);
    const total = shareOut(sums, sums[best] ?? 0, scale);
    const confidence = 1 / total;
    const code = confidence < minimum ? "und" : (labels[best] ?? "und");
    if (confidence >= clear) return { code, confidence };
    return { code, confidence, likelihoods: likelihoodsOf(sums, profile) };
  };
}

/** How far the greatest is before the second. */
function margin(sums: Float64Array): number {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] ?? 0;
    if (sum > first) {
      second = first;
      first = sum;
    } else if (sum > second) second = sum;
  }
  return first - second;
}

function placeOfGreatest(sums: Float64Array): number {
  let best = 0;
  for (let i = 1; i < sums.length; i++) if ((sums[i] ?? 0) > (sums[best] ?? 0)) best = i;
  return best;
}

/** Turns sums into odds against the greatest and gives their total. */
function shareOut(sums: Float64Array, greatest: number, scale: number): number {
  let total = 0;
  for (let i = 0; i < sums.length; i++) {
    const odds = Math.exp(((sums[i] ?? 0) - greatest) * scale);
    sums[i] = odds;
    total += odds;
  }
  return total;
}

/** What is left of the odds without the shares the languages were learned with, in sum 1. */
function likelihoodsOf(odds: Float64Array, { labels, shares }: DetectProfile): Map<LanguageCode, number> {
  const plain = labels.map((label, i) => (odds[i] ?? 0) / (shares.get(label) ?? 1));
  const total = plain.reduce((sum, one) => sum + one, 0);
  return new Map(labels.map((label, i) => [label, (plain[i] ?? 0) / total]));
}
