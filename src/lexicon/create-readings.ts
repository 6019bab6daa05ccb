import type { Document, Token } from "../model/document.js";
import type { LanguagePack } from "../model/lexicon.js";
import { STEMMERS } from "../text/stem.js";
import type { Vocabulary } from "../text/vocabulary.js";
import { createReadingMemory } from "./create-reading-memory.js";
import type { WordJoiner } from "./join-words.js";
import { maskOf } from "./number-mask.js";
import { createCompoundReader, type ImpliedRow } from "./read-compound.js";
import { createGluedReader } from "./read-glued.js";
import type { Reading } from "./reading.js";
import type { RowIndex } from "./row-index.js";
import { firstState } from "./search-state.js";
import { type CompiledEntry, follow } from "./trie.js";

export interface Readings {
  /** What the matcher knows of each token; a word is read once and kept with its form. */
  readonly readAll: (document: Document) => readonly Reading[];
  readonly vocabulary: Vocabulary;
  /** Finds words that were written as several. */
  readonly join: WordJoiner["join"];
  /** Where the parts of a compound that nobody wrote out begin, 0 first. */
  readonly takeApart: (norm: string) => readonly number[] | undefined;
}

const NOTHING: readonly ImpliedRow[] = [];
const NOTHING_KNOWN = { implied: NOTHING, opens: false, continues: false };

export function createReadings(pack: LanguagePack, index: RowIndex): Readings {
  const { partNumbers, root } = index;
  const { numbers, units, decimal } = pack.textRules;
  const grouping = decimal === "," ? /\./g : /,/g;
  const stem = STEMMERS.get(pack.attributes.get("stemmer") ?? "");
  // Made when the first word comes that no row knows: stems cost more than the rest of a start.
  let stems: ReadonlyMap<string, CompiledEntry> | undefined;
  const stemFactor = pack.rules.get("stem.factor") ?? 0;
  const stemMinimum = pack.rules.get("stem.minimum") ?? 5;
  const compounds = createCompoundReader(pack, index);
  const realWords = pack.textRules.spelling.words;
  const isWord = (form: string): boolean =>
    partNumbers.has(form) || realWords.has(form) || compounds.isNoun(form);
  const cutAt = createGluedReader(pack, { isWord, isModifier: compounds.isModifier }, index.pairs);
  const ids = new Map<string, number>();

  const vocabulary = { isKnown: partNumbers.has, isCovered, forms: partNumbers.forms, stem, gluedAt };
  const takeApart = (norm: string): readonly number[] | undefined =>
    partNumbers.has(norm) ? undefined : compounds.read(norm)?.seams;
  const owner = {};
  return { readAll: createReadingMemory(owner, read), vocabulary, join: compounds.joiner.join, takeApart };

  function read(token: Token): Reading {
    return token.kind === "word" ? readWord(token.norm) : readOther(token);
  }

  function isCovered(norm: string): boolean {
    return (
      partNumbers.has(norm) ||
      follow(root, partNumbers.read(norm)).length > 0 ||
      stemmed(norm) !== undefined ||
      compounds.read(norm) !== undefined
    );
  }

  function readWord(norm: string): Reading {
    return reading(partNumbers.read(norm), numbers.get(norm), units.get(norm), "word", {
      implied: implied(norm),
      opens: compounds.joiner.opens(norm),
      continues: compounds.joiner.continues(norm),
    });
  }

  /** Punctuation, numbers, emoji: as written only. */
  function readOther({ kind, norm, start, end }: Token): Reading {
    const quantity = kind === "number" ? numberFrom(norm) : undefined;
    const sort =
      kind !== "punctuation" ? "word" : norm === "," && end - start === 1 ? "comma" : "punctuation";
    return reading(partNumbers.literal(norm), quantity, units.get(norm), sort, NOTHING_KNOWN);
  }

  function reading(
    found: readonly number[],
    quantity: number | undefined,
    unit: string | undefined,
    sort: "word" | "comma" | "punctuation",
    known: Pick<Reading, "implied" | "opens" | "continues">,
  ): Reading {
    const isComma = sort === "comma";
    const isPunctuation = sort !== "word";
    const shape =
      Number(isComma) +
      2 * Number(isPunctuation) +
      4 * Number(quantity !== undefined) +
      8 * Number(unit !== undefined);
    const key = `${shape} ${found.join(" ")}`;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    const start = firstState(root, { numbers: found, quantity });
    const { implied, opens, continues } = known;
    const { low, high } = maskOf(found);
    return {
      owner,
      low,
      high,
      numbers: found,
      id,
      shape,
      isPunctuation,
      isComma,
      start,
      quantity,
      unit,
      implied,
      opens,
      continues,
      note: 0,
      noteOf: 0,
    };
  }

  function numberFrom(written: string): number | undefined {
    const value = Number(written.replace(/%$/, "").replace(grouping, "").replace(decimal, "."));
    return Number.isFinite(value) ? value : undefined;
  }

  /** A stem knows the whole word, so that its head says nothing more of good or bad. */
  function implied(norm: string): readonly ImpliedRow[] {
    if (partNumbers.has(norm)) return NOTHING;
    const whole = stemmed(norm);
    const parts = compounds.read(norm)?.rows ?? NOTHING;
    return whole ? [whole, ...parts.filter(({ compiled }) => compiled.kind !== whole.compiled.kind)] : parts;
  }

  function gluedAt(norm: string): number | undefined {
    if (partNumbers.has(norm) || compounds.isNoun(norm) || stemmed(norm)) return undefined;
    return cutAt(norm);
  }

  function stemmed(norm: string): ImpliedRow | undefined {
    if (!stem || norm.length < stemMinimum || partNumbers.has(norm)) return undefined;
    stems ??= index.stems();
    const compiled = stems.get(stem(norm));
    return compiled && { compiled, factor: stemFactor };
  }
}
