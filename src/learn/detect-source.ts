import { detectWords } from "../text/detect-words.js";
import { clusteredWords } from "./clustered-words.js";
import { nameWords } from "./name-words.js";

/** Texts of one language and origin to learn from. */
export interface DetectSource {
  readonly name: string;
  /** Language code, or "other". */
  readonly label: string;
  readonly texts: readonly string[];
  /** How often it is drawn among the sources of its label, in proportion to this number. */
  readonly weight: number;
  /**
   * How names can be told: by their `capitals`; where all is in small letters, by standing almost only in the texts about
   * one company (its own source: `clusters`); or not, where every noun has a capital (`hidden`).
   */
  readonly names: "capitals" | "clusters" | "hidden";
  /** A word list: single words of any order, kept whatever they look like. */
  readonly wordList?: boolean;
  /** The words of a word list are no features of their own: names, which only the parts of words may know. */
  readonly nameless?: boolean;
}

/** A source as words: what is drawn from. */
export interface DetectSamples extends Omit<DetectSource, "texts"> {
  readonly samples: readonly (readonly string[])[];
}

/** Characters of a text that are learned from; as in use, the beginning says enough. */
const REACH = 400;

/**
 * Turns texts into words without names, leaving out texts that have nothing else. `known` are names that are known
 * beforehand, in small letters.
 */
export function prepareSources(
  sources: readonly DetectSource[],
  known: ReadonlySet<string> = new Set(),
): DetectSamples[] {
  const listed = new Set(
    sources.flatMap(({ wordList, texts }) => (wordList ? texts.flatMap((text) => detectWords(text)) : [])),
  );
  const told = (how: DetectSource["names"]) =>
    sources.filter(({ wordList, names }) => !wordList && names === how).map(({ texts }) => texts);
  const names = nameWords(told("capitals").flat());
  const clustered = clusteredWords(told("clusters"));
  return sources.map(({ texts, ...source }) => {
    const isName = (word: string): boolean =>
      !listed.has(word) &&
      (known.has(word) || names.has(word) || (source.names === "clusters" && clustered.has(word)));
    const samples = texts.map((text) => detectWords(text, REACH).filter((word) => !isName(word)));
    return { ...source, samples: samples.filter((words) => words.length > 0) };
  });
}
