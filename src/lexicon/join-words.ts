import type { Compounds } from "./compound-rules.js";
import type { CompiledEntry } from "./trie.js";

/** A row's word that was written as several. */
export interface JoinedWord {
  /** How many of the words it takes. */
  readonly words: 2 | 3;
  readonly rows: readonly CompiledEntry[];
}

/** Finds words that were written as several. */
export interface WordJoiner {
  /** Whether a look-up form may be the first of them; asked once a word. */
  readonly opens: (norm: string) => boolean;
  /** Whether a look-up form may be the second of them; asked once a word. */
  readonly continues: (norm: string) => boolean;
  /** Three neighbouring forms ("" where there is none) → the word that the first ones make, if a row knows it. */
  readonly join: (first: string, second: string, third: string) => JoinedWord | undefined;
}

/**
 * "kunde service", "leverans tid", "user friendly": neighbours that are one word in a row, with a hyphen there or, in
 * a language of compounds, as modifier and head. Two words that merely spell a third ("for ringe") are none.
 */
export function createWordJoiner(
  rows: ReadonlyMap<string, readonly CompiledEntry[]>,
  compounds: Compounds,
): WordJoiner {
  const openings = new Set<string>();
  const continuations = new Set<string>();
  for (const word of rows.keys()) {
    const hyphen = word.indexOf("-");
    if (hyphen <= 0) continue;
    openings.add(word.slice(0, hyphen));
    const rest = word.slice(hyphen + 1);
    for (let end = rest.indexOf("-"); end >= 0; end = rest.indexOf("-", end + 1)) {
      continuations.add(rest.slice(0, end));
    }
    continuations.add(rest);
  }
  return {
    opens: (norm) => openings.has(norm) || isOpening(norm),
    continues: (norm) => continuations.has(norm) || compounds.isHead(norm) || compounds.isModifier(norm),
    join,
  };

  function join(first: string, second: string, third: string): JoinedWord | undefined {
    if (openings.has(first)) {
      const found = find(`${first}-${second}-${third}`, 3) ?? find(`${first}-${second}`, 2);
      if (found) return found;
    }
    if (!isOpening(first)) return undefined;
    const whole = third !== "" && compounds.isModifier(second) && compounds.isHead(third);
    return (
      (whole ? find(first + second + third, 3) : undefined) ??
      (compounds.isHead(second) ? find(first + second, 2) : undefined)
    );
  }

  /** A word of degree is a word by itself too ("super service"). */
  function isOpening(norm: string): boolean {
    return compounds.isModifier(norm) && !compounds.degrees.has(norm);
  }

  function find(word: string, words: 2 | 3): JoinedWord | undefined {
    const found = rows.get(word);
    return found && { words, rows: found };
  }
}
