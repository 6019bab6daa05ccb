import { foldHeader } from "./fold-header.js";

/** One row of a columns.tsv: words that a column's header (or a short answer) has, what they say, and how surely (0…1). */
export interface ColumnName {
  readonly phrase: string;
  readonly label: string;
  readonly weight: number;
}

/** Why a header is thought to have a label. */
export interface NameEvidence {
  /** 0…1. */
  readonly weight: number;
  readonly phrase: string;
}

/** What the words of headers and cells mean, ready to be asked; made once from the rows of all languages. */
export interface ColumnNameIndex {
  /** Labels that the words of a header point to, each with its surest phrase; surest label first. */
  readonly labelsOf: (header: string) => ReadonlyMap<string, NameEvidence>;
  /** Answers that mean "I don't know", folded. */
  readonly dontKnow: ReadonlySet<string>;
  /** Names and codes of languages, folded, and the code they stand for. */
  readonly languages: ReadonlyMap<string, string>;
}

/** Labels of columns.tsv that name answers, not columns. */
const DONT_KNOW = "dont_know";
const LANGUAGE_PREFIX = "language:";
/** Last words that tell columns of one thing apart: see pairColumns. */
const ENDING_PREFIX = "ending:";
/** A header that holds a phrase among other words is less sure than one that is the phrase. */
const CONTAINED = 0.85;

interface Pattern {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly label: string;
  readonly weight: number;
}

/** Compiles rows of columns.tsv. A word of a phrase may end or begin with "*": any ending, any beginning. */
export function indexColumnNames(names: readonly ColumnName[]): ColumnNameIndex {
  const patterns: Pattern[] = [];
  const dontKnow = new Set<string>();
  const languages = new Map<string, string>();
  for (const { phrase, label, weight } of names) {
    if (label === DONT_KNOW) dontKnow.add(foldHeader(phrase));
    else if (label.startsWith(LANGUAGE_PREFIX))
      languages.set(foldHeader(phrase), label.slice(LANGUAGE_PREFIX.length));
    else if (!label.startsWith(ENDING_PREFIX))
      patterns.push({ phrase, words: wordsOf(phrase), label, weight });
  }
  return { labelsOf: (header) => labelsOf(header, patterns), dontKnow, languages };
}

function labelsOf(header: string, patterns: readonly Pattern[]): ReadonlyMap<string, NameEvidence> {
  const words = foldHeader(header).split(" ");
  const labels = new Map<string, NameEvidence>();
  for (const { phrase, words: wanted, label, weight } of patterns) {
    if (wanted.length === 0 || !contains(words, wanted)) continue;
    const sure = words.length === wanted.length ? weight : weight * CONTAINED;
    if (sure > (labels.get(label)?.weight ?? 0)) labels.set(label, { weight: sure, phrase });
  }
  return new Map([...labels].sort(([, a], [, b]) => b.weight - a.weight));
}

function contains(words: readonly string[], wanted: readonly string[]): boolean {
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (wanted.every((word, index) => matches(words[start + index] ?? "", word))) return true;
  }
  return false;
}

function matches(word: string, wanted: string): boolean {
  if (wanted.endsWith("*")) return word.startsWith(wanted.slice(0, -1));
  if (wanted.startsWith("*")) return word.endsWith(wanted.slice(1));
  return word === wanted;
}

/** Folds a phrase but keeps its stars. */
function wordsOf(phrase: string): readonly string[] {
  return phrase
    .split(/\s+/)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const folded = foldHeader(word);
      if (folded === "") return [];
      if (word.endsWith("*")) return [`${folded}*`];
      return word.startsWith("*") ? [`*${folded}`] : folded.split(" ");
    });
}
