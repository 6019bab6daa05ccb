import type { CompiledEntry } from "../lexicon/trie.js";
import type { TermDocument } from "./count-terms.js";
import type { CorpusReader } from "./create-corpus-reader.js";
import type { RatedComment } from "./rated-comment.js";
import { type RatingScale, sideOf } from "./rating-scale-of.js";
import { readKnownWords } from "./read-known-words.js";

/** A rated comment, read but not scored. */
export interface RatedText extends TermDocument {
  readonly comment: RatedComment;
  /** The rows that fire and mean themselves (no cue in their clause turns them), each once. */
  readonly rows: ReadonlySet<CompiledEntry>;
  /** Sum of their valences: whether the rows call the comment good or bad so far. */
  readonly value: number;
}

/** Reads the comments that have a rating; a word under a negation counts as known, with valence 0. */
export function readRatedTexts(
  comments: readonly RatedComment[],
  { parse, matcher }: CorpusReader,
  scale: RatingScale,
): readonly RatedText[] {
  return comments.flatMap((comment): readonly RatedText[] => {
    if (comment.rating === undefined) return [];
    const document = parse(comment.text);
    const known = readKnownWords(document, matcher);
    const rows = new Set(known.rows.filter((row, token) => row !== undefined && !known.turned[token]));
    return [
      {
        comment,
        side: sideOf(comment.rating, scale),
        words: document.tokens.map(({ kind, norm }) => (kind === "word" ? norm : "")),
        valences: known.rows.map((row, token) => row && (known.turned[token] ? 0 : row.valence)),
        rows: rows as ReadonlySet<CompiledEntry>,
        value: [...rows].reduce((sum, row) => sum + (row?.valence ?? 0), 0),
      },
    ];
  });
}
