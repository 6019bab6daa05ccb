import type { CorpusReader } from "../learn/create-corpus-reader.js";
import type { LanguagePack } from "../model/lexicon.js";

/** Rows of several words in which a word that helps others stands at least. */
const HELPING_ROWS = 6;
const SHORTEST = 3;
/** Letters from which a word says something of its own. */
const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;

/**
 * Text → its words, and pairs of neighbours inside a clause, that no row of the lexicons knows and that do not merely help
 * others: cues, numbers, units, and words that stand in many of the lexicons' own phrases ("of the", "har fået").
 */
export function createOpenPhrases(
  { parse, matcher, isHelper }: CorpusReader,
  pack: LanguagePack,
): (text: string) => ReadonlySet<string> {
  const helping = helpingWords(pack);
  const helpers = new Map<string, boolean>();
  const helps = (word: string): boolean => {
    let known = helpers.get(word);
    if (known === undefined) {
      known = helping.has(word) || isHelper(word);
      helpers.set(word, known);
    }
    return known;
  };
  return (text) => {
    const document = parse(text);
    const { tokens, clauses } = document;
    const closed = new Uint8Array(tokens.length);
    for (const { first, last } of matcher.find(document)) closed.fill(1, first, last);
    const isOpen = (place: number): boolean => {
      const token = tokens[place];
      return (
        token !== undefined &&
        closed[place] === 0 &&
        token.kind === "word" &&
        token.norm.length >= SHORTEST &&
        WORD.test(token.norm) &&
        !helps(token.norm)
      );
    };
    const phrases = new Set<string>();
    for (const { first, last } of clauses) {
      for (let place = first; place < last; place++) {
        if (!isOpen(place)) continue;
        const word = tokens[place]?.norm ?? "";
        phrases.add(word);
        if (place + 1 < last && isOpen(place + 1)) phrases.add(`${word} ${tokens[place + 1]?.norm ?? ""}`);
      }
    }
    return phrases;
  };
}

function helpingWords(pack: LanguagePack): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, entries } of pack.lexicons) {
    if (kind === "token" || kind === "detect") continue;
    for (const { phrase } of entries) {
      const words = new Set(phrase.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
      if (words.size < 2) continue;
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= HELPING_ROWS).map(([word]) => word));
}
