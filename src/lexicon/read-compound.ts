import type { LanguagePack, LexiconKind } from "../model/lexicon.js";
import { createMemory } from "../text/create-memory.js";
import { splitCompound } from "../text/split-compound.js";
import { type Compounds, compoundRules } from "./compound-rules.js";
import { createWordJoiner, type WordJoiner } from "./join-words.js";
import type { RowIndex, WordRows } from "./row-index.js";
import type { CompiledEntry } from "./trie.js";

/** A row that knows a word nobody wrote out; the factor says how much of the row the word means. */
export interface ImpliedRow {
  readonly compiled: CompiledEntry;
  readonly factor: number;
}

export interface Compound {
  /** Where its parts begin, 0 first; the last is the head. A row's word with or without its hyphen has one. */
  readonly seams: readonly number[];
  readonly rows: readonly ImpliedRow[];
}

export interface CompoundReader {
  /** Look-up form that is no row → its parts and the rows they stand for; undefined where it is no compound. */
  readonly read: (norm: string) => Compound | undefined;
  /** Whether a form may stand before another part. */
  readonly isModifier: (form: string) => boolean;
  /** Whether a form is a compound, or a part that may stand alone, with its ending. */
  readonly isNoun: (form: string) => boolean;
  /** Finds words that were written as several. */
  readonly joiner: WordJoiner;
}

interface Parts {
  readonly compounds: Compounds;
  readonly words: WordRows;
  /** Words of rows that have a hyphen, by their letters alone. */
  readonly hyphenated: ReadonlyMap<string, string>;
  readonly joiner: WordJoiner;
  /** How much of a row of this kind the head means, and a part before it. */
  readonly head: (kind: LexiconKind) => number;
  readonly modifier: (kind: LexiconKind) => number;
  readonly degree: number;
}

/** Words whose parts are remembered. */
const REMEMBERED = 20_000;
/** What a modifier still says of the whole word: where it belongs, not whether it is good. */
const PLACES: ReadonlySet<string> = new Set(["stage", "touchpoint"]);

/**
 * Reads compounds that nobody wrote out; a simple word and its inflections are none. The head gives all its rows,
 * a modifier only stage and touchpoint, a word of degree before a judgement strengthens it. The index is asked for
 * its words once, when the first word comes; readings are cached.
 */
export function createCompoundReader(
  pack: LanguagePack,
  index: Pick<RowIndex, "words" | "nouns">,
): CompoundReader {
  const cache = createMemory<Compound | null>(REMEMBERED);
  let ready: Parts | undefined;
  const parts = (): Parts => {
    ready ??= prepare(pack, index.words(), index.nouns());
    return ready;
  };
  return {
    read: readOnce,
    isModifier: (form) => parts().compounds.isModifier(form),
    isNoun: (form) => parts().compounds.isHead(form) || readOnce(form) !== undefined,
    joiner: {
      opens: (norm) => parts().joiner.opens(norm),
      continues: (norm) => parts().joiner.continues(norm),
      join: (first, second, third) => parts().joiner.join(first, second, third),
    },
  };

  function readOnce(norm: string): Compound | undefined {
    const cached = cache.get(norm);
    if (cached !== undefined) return cached ?? undefined;
    const compound = read(norm, parts());
    cache.set(norm, compound ?? null);
    return compound;
  }
}

function prepare(pack: LanguagePack, words: WordRows, nouns: readonly string[]): Parts {
  const rule = (name: string): number => pack.rules.get(`compound.${name}`) ?? 0;
  const compounds = compoundRules(pack, nouns);
  const withHyphen = [...words.keys()].filter((word) => word.includes("-"));
  return {
    compounds,
    words,
    hyphenated: new Map(withHyphen.map((word) => [lettersOf(word), word])),
    joiner: createWordJoiner(words, compounds),
    head: (kind) => pack.rules.get(`compound.head.${kind}`) ?? rule("head"),
    modifier: (kind) => pack.rules.get(`compound.modifier.${kind}`) ?? rule("modifier"),
    degree: rule("degree"),
  };
}

function read(norm: string, parts: Parts): Compound | undefined {
  const { compounds } = parts;
  if (compounds.refused.has(norm)) return undefined;
  const same = readSameWord(norm, parts) ?? readDegree(norm, parts);
  if (same) return same;
  // A form of a noun is that noun, not what its letters may spell ("resenärer"), unless the noun itself is a compound.
  const noun = compounds.headWord(norm);
  if (noun !== undefined && !splitCompound(noun, compounds)) return undefined;
  const found = splitCompound(norm, compounds);
  if (!found) return undefined;
  const rows = found.flatMap(({ start, end }) => {
    const form = norm.slice(start, end);
    return end === norm.length ? headRows(form, parts) : modifierRows(form, parts);
  });
  return { seams: found.map(({ start }) => start), rows };
}

function headRows(form: string, { compounds, words, head }: Parts): readonly ImpliedRow[] {
  const rows = words.get(form) ?? words.get(compounds.headWord(form) ?? "") ?? [];
  return rows.map((compiled) => ({ compiled, factor: head(compiled.kind) }));
}

function modifierRows(form: string, { compounds, words, modifier }: Parts): readonly ImpliedRow[] {
  const rows = words.get(compounds.modifierWord(form) ?? "") ?? [];
  return rows
    .filter(({ kind }) => PLACES.has(kind))
    .map((compiled) => ({ compiled, factor: modifier(compiled.kind) }));
}

/** "kunde-service", "userfriendly": a row's word but for its hyphen. */
function readSameWord(norm: string, { words, hyphenated }: Parts): Compound | undefined {
  const word = norm.includes("-") ? lettersOf(norm) : hyphenated.get(norm);
  const rows = word === undefined ? undefined : words.get(word);
  return rows && { seams: [0], rows: rows.map((compiled) => ({ compiled, factor: 1 })) };
}

/** "jättetrevliga", "superservice": any judgement may follow, not only nouns. */
function readDegree(norm: string, { compounds, words, degree }: Parts): Compound | undefined {
  for (const word of compounds.degrees) {
    if (!norm.startsWith(word)) continue;
    const rest = norm.slice(word.length).replace(/^-/, "");
    const rows = words.get(rest) ?? [];
    if (!rows.some(({ kind, entry }) => kind === "sentiment" && entry.weight !== 0)) continue;
    return {
      seams: [0, norm.length - rest.length],
      rows: rows.map((compiled) => ({ compiled, factor: degree })),
    };
  }
  return undefined;
}

function lettersOf(word: string): string {
  return word.replaceAll("-", "");
}
