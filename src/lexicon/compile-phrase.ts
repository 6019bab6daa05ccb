import type { Token } from "../model/document.js";
import type { LexiconEntry, LexiconKind } from "../model/lexicon.js";
import { type PhrasePart, parsePhrase } from "./parse-phrase.js";
import type { CompiledEntry, TriePlace } from "./trie.js";

export type CompilePhrase = (
  kind: LexiconKind,
  entry: LexiconEntry,
  valence: number,
) => { readonly places: readonly TriePlace[]; readonly compiled: CompiledEntry };

/** Nothing but words: no sign that a phrase gives a meaning of its own. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} '-]*$/u;

/**
 * A lexicon row → its places as tokens, and the row as the matcher holds it. Most rows are plain words, and the same ones
 * again and again: a place that is a word is made once.
 */
export function createPhraseCompiler(tokenize: (text: string) => readonly Token[]): CompilePhrase {
  const placeOfWord = new Map<string, TriePlace>();
  return (kind, entry, valence) => {
    const isPlain = PLAIN.test(entry.phrase);
    const places = isPlain ? plainPlaces(entry.phrase) : allPlaces(entry.phrase);
    const compiled = {
      kind,
      entry,
      writtenOut: isPlain || isWrittenOut(places),
      asks: entry.pos?.endsWith("!") ?? false,
      specificity: specificity(places),
      // Never −0, which a packed row could not hold.
      valence: valence === 0 ? 0 : valence,
    };
    return { places, compiled };
  };

  function allPlaces(phrase: string): readonly TriePlace[] {
    return parsePhrase(phrase).map(({ choices, optional }) => ({
      optional,
      choices: choices.map((choice) => choice.flatMap(partsOf)),
    }));
  }

  function plainPlaces(phrase: string): readonly TriePlace[] {
    const places: TriePlace[] = [];
    for (const word of phrase.split(" ")) if (word !== "") places.push(wordPlace(word));
    return places;
  }

  function wordPlace(word: string): TriePlace {
    const known = placeOfWord.get(word);
    if (known !== undefined) return known;
    const parts = tokenize(word).map(({ norm }): PhrasePart => ({ match: "literal", text: norm }));
    const place = { optional: false, choices: [parts] };
    placeOfWord.set(word, place);
    return place;
  }

  /** A written-out part may be several tokens ("n/a"). */
  function partsOf(part: PhrasePart): readonly PhrasePart[] {
    if (part.match === "literal") return wordPlace(part.text).choices[0] ?? [];
    if (part.match !== "prefix" && part.match !== "suffix") return [part];
    return [{ ...part, text: part.text.toLowerCase().normalize("NFC") }];
  }
}

function isWrittenOut(places: readonly TriePlace[]): boolean {
  return !places.some(({ choices }) => choices.some((choice) => choice.some(isAffix)));
}

function isAffix({ match }: PhrasePart): boolean {
  return match === "prefix" || match === "suffix";
}

/** Letters a text must at least have to match: gaps and optional places count nothing, a written end counts one. */
function specificity(places: readonly TriePlace[]): number {
  let letters = 0;
  for (const { choices, optional } of places) {
    if (optional) continue;
    let least = Number.POSITIVE_INFINITY;
    for (const choice of choices) {
      let sum = 0;
      for (const part of choice) sum += lettersOf(part);
      least = Math.min(least, sum);
    }
    letters += least;
  }
  return letters;
}

function lettersOf(part: PhrasePart): number {
  if (part.match === "literal") return part.text.length + 1;
  if (part.match === "prefix" || part.match === "suffix") return part.text.length;
  return part.match === "gap" ? 0 : 2;
}
