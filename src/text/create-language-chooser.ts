import type { DetectedLanguage } from "../model/analysis.js";
import type { LanguageCode } from "../model/feedback.js";
import { round } from "../model/round.js";
import { applyMix, type LanguageMix, OTHER } from "./apply-mix.js";
import type { LanguageGuess } from "./detect.js";

/** A language, or a mix of them: code → share, in any proportion. */
export type LanguagePrior = LanguageCode | LanguageMix;

/** Says which language a text is in, by its column, by the text, or by what is usual in its file. */
export interface LanguageChooser {
  /** `given` is what the column says ("da-DK" means "da"), if there is one. */
  readonly choose: (
    text: string,
    given: LanguageCode | undefined,
    prior: LanguagePrior | undefined,
  ) => DetectedLanguage;
  /** The language of a text that leaves no doubt, whatever the prior; undefined where there is any. */
  readonly chooseClear: (text: string) => LanguageCode | undefined;
}

/** The code of a text whose language nobody can tell, and of the pack for what is the same in all. */
export const UNDECIDED = "und";

/** `name` says which language a text is in that is none of ours, where it can. */
export function createLanguageChooser(
  detect: (text: string) => LanguageGuess,
  name: (text: string) => LanguageCode | undefined,
): LanguageChooser {
  const columns = new Map<string, string>();
  return { choose, chooseClear };

  function choose(
    text: string,
    given: LanguageCode | undefined,
    prior: LanguagePrior | undefined,
  ): DetectedLanguage {
    const column = given === undefined ? undefined : columnOf(given);
    if (column) return { code: column, confidence: 1, by: "column" };
    const found = detect(text);
    const expected = prior === undefined ? undefined : expectedOf(found, prior);
    if (expected && expected.code !== found.code) {
      return { code: named(expected.code, text), confidence: round(expected.confidence), by: "prior" };
    }
    return { code: named(found.code, text), confidence: round(found.confidence), by: "text" };
  }

  function chooseClear(text: string): LanguageCode | undefined {
    const { code, likelihoods } = detect(text);
    return likelihoods === undefined && code !== UNDECIDED ? named(code, text) : undefined;
  }

  function named(code: LanguageCode, text: string): LanguageCode {
    return code === OTHER ? (name(text) ?? UNDECIDED) : code;
  }

  /** A file names few, on every row. */
  function columnOf(given: string): string {
    const known = columns.get(given);
    if (known !== undefined) return known;
    const column = given.toLowerCase().split(/[-_]/)[0] ?? "";
    if (columns.size >= MOST_COLUMNS) columns.clear();
    columns.set(given, column);
    return column;
  }
}

const MOST_COLUMNS = 1000;

/** What the prior makes of a guess that is not clear; undefined where the guess stands. */
function expectedOf(
  found: LanguageGuess,
  prior: LanguagePrior,
): Pick<LanguageGuess, "code" | "confidence"> | undefined {
  if (typeof prior === "string") {
    return found.code === UNDECIDED ? { code: prior, confidence: found.confidence } : undefined;
  }
  const isUnclear = found.likelihoods !== undefined || found.code === UNDECIDED;
  return isUnclear ? applyMix(found.likelihoods, prior) : undefined;
}
