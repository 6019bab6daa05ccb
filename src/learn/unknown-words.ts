import type { LanguagePack } from "../model/lexicon.js";
import { createCorpusReader } from "./create-corpus-reader.js";
import { createNearest } from "./create-nearest.js";
import { nameWords } from "./name-words.js";
import type { RatedComment } from "./rated-comment.js";

/** A word that stands in no row. */
export interface UnknownWord {
  readonly word: string;
  /** Comments it stands in. */
  readonly comments: number;
  /** Its parts, where it is a compound of known ones. */
  readonly parts: readonly string[];
  /** The known form written most like it, where one is near. */
  readonly nearest?: string;
}

/** Jaro–Winkler from which a known form is worth showing. */
const LEAST_SIMILAR = 0.9;
/** Letters from which a form is worth showing. */
const SHORTEST = 3;
/** Share of the comments from which a word belongs to the language rather than to a subject. */
const COMMON = 0.05;

/**
 * The most frequent words of these comments that no row of the language knows, alone or in a phrase. Names (`names`,
 * and words written with a capital inside sentences), words too common to say anything, and what is no word are left
 * out.
 * @param comments all of the language of `pack`
 */
export function unknownWords(
  comments: readonly RatedComment[],
  pack: LanguagePack,
  options: { readonly most?: number; readonly names?: ReadonlySet<string> } = {},
): readonly UnknownWord[] {
  const { most = 50, names = new Set<string>() } = options;
  const { parse, matcher, isHelper } = createCorpusReader(pack);
  const counts = new Map<string, number>();
  for (const { text } of comments) {
    const words = parse(text).tokens.flatMap(({ kind, norm }) => (kind === "word" ? [norm] : []));
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const capitals = nameWords(comments.map(({ text }) => text));
  const real = new Set(pack.textRules.spelling.words);
  const nearest = createNearest(
    [...matcher.vocabulary.forms].filter((form) => form.length >= SHORTEST),
    (form) => form,
  );
  return [...counts]
    .filter(
      ([word, count]) =>
        word.length > 1 &&
        count < Math.max(2, COMMON * comments.length) &&
        !names.has(word) &&
        !capitals.has(word.replace(/'/g, "")) &&
        (!matcher.vocabulary.isCovered(word) || matcher.takeApart(word) !== undefined),
    )
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .filter(([word]) => !isHelper(word))
    .slice(0, most)
    .map(([word, count]) => {
      const [near] = real.has(word) ? [] : nearest(word, LEAST_SIMILAR, 1);
      return {
        word,
        comments: count,
        parts: partsOf(word, matcher.takeApart(word) ?? []),
        ...(near === undefined ? {} : { nearest: near.item }),
      };
    });
}

function partsOf(word: string, seams: readonly number[]): readonly string[] {
  return seams.map((start, index) => word.slice(start, seams[index + 1] ?? word.length));
}
