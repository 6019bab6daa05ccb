import type { Document, Token } from "../model/document.js";
import type { LanguagePack } from "../model/lexicon.js";
import { STEMMERS } from "../text/stem.js";
import { createTokenizer } from "../text/tokenize.js";
import { compilePhrase } from "./compile-phrase.js";
import { stemIndex } from "./stem-index.js";
import { type CompiledEntry, createNode, followWord, insert, NO_NODES, type TrieNode } from "./trie.js";

/** A lexicon row found in a document; `first` and `last` (exclusive) index its tokens. */
export interface Match {
  readonly compiled: CompiledEntry;
  readonly first: number;
  readonly last: number;
  /** Index into the document's clauses, of the first token. */
  readonly clause: number;
  /** 1, or less where the word is known only by its stem. */
  readonly factor: number;
  readonly quantity?: number;
  readonly unit?: string;
}

/** All lexicons of one language as one matcher; a document is walked once. */
export interface Matcher {
  readonly find: (document: Document) => readonly Match[];
  /** Whether a look-up form stands written out in any row. */
  readonly isKnown: (norm: string) => boolean;
}

const NO_ENTRIES: readonly CompiledEntry[] = [];
const CACHE_LIMIT = 50_000;

export function createMatcher(pack: LanguagePack): Matcher {
  const root = createNode();
  const known = new Set<string>();
  const tokenize = createTokenizer(pack.textRules);
  for (const lexicon of pack.lexicons) {
    if (lexicon.kind === "token" || lexicon.kind === "detect") continue;
    for (const entry of lexicon.entries) {
      const { places, compiled } = compilePhrase(lexicon.kind, entry, tokenize);
      for (const part of places.flatMap(({ choices }) => choices.flat())) {
        if (part.match === "literal") known.add(part.text);
      }
      insert(root, places, compiled);
    }
  }
  const stem = STEMMERS.get(pack.attributes.get("stemmer") ?? "");
  const stems = stemIndex(pack, stem);
  const gapMaximum = pack.rules.get("gap.maximum") ?? 0;
  const stemFactor = pack.rules.get("stem.factor") ?? 0;
  const stemMinimum = pack.rules.get("stem.minimum") ?? 5;
  const { numbers, units, decimal } = pack.textRules;
  const rootCache = new Map<string, readonly TrieNode[]>();

  return { find, isKnown: (norm) => known.has(norm) };

  function find(document: Document): readonly Match[] {
    const { tokens } = document;
    const matches: Match[] = [];
    let clauseIndex = 0;
    let end = sentenceEnd(document, 0);
    for (let first = 0; first < tokens.length; first += 1) {
      const token = tokens[first] as Token;
      while (first >= (document.clauses[clauseIndex]?.last ?? tokens.length)) {
        clauseIndex += 1;
        end = sentenceEnd(document, clauseIndex);
      }
      const before = matches.length;
      const from = { first, clause: clauseIndex, end, tokens, matches };
      for (const node of fromRoot(token)) walk(node, first + 1, from);
      if (root.number) {
        const quantity = numberOf(token);
        if (quantity !== undefined)
          for (const node of root.number) walk(node, first + 1, { ...from, quantity });
      }
      const compiled = stemmed(token);
      if (compiled && !matches.slice(before).some((match) => match.compiled.kind === compiled.kind)) {
        matches.push({ compiled, first, last: first + 1, clause: clauseIndex, factor: stemFactor });
      }
    }
    return matches;
  }

  /** The row that knows a word nobody wrote out by its stem. */
  function stemmed(token: Token): CompiledEntry | undefined {
    if (!stem || token.kind !== "word" || token.norm.length < stemMinimum || known.has(token.norm))
      return undefined;
    return stems.get(stem(token.norm));
  }

  function fromRoot(token: Token): readonly TrieNode[] {
    if (token.kind !== "word") return root.literal?.get(token.norm) ?? NO_NODES;
    const cached = rootCache.get(token.norm);
    if (cached) return cached;
    const nodes = followWord(root, token.norm);
    if (rootCache.size >= CACHE_LIMIT) rootCache.clear();
    rootCache.set(token.norm, nodes);
    return nodes;
  }

  function walk(node: TrieNode, index: number, from: Walk): void {
    for (const compiled of node.entries ?? NO_ENTRIES) {
      from.matches.push({
        compiled,
        first: from.first,
        last: index,
        clause: from.clause,
        factor: 1,
        ...(from.quantity !== undefined ? { quantity: from.quantity } : {}),
        ...(from.unit !== undefined ? { unit: from.unit } : {}),
      });
    }
    const token = index < from.end ? from.tokens[index] : undefined;
    if (!token) return;
    // Danish sets a comma before every subordinate clause; a phrase goes on behind it ("holder, hvad de lover").
    if (token.kind === "punctuation" && token.norm === "," && token.end - token.start === 1) {
      advance(node, index + 1, from);
      return;
    }
    advance(node, index, from);
  }

  /** Tries every way on from a node with the token at `index`. */
  function advance(node: TrieNode, index: number, from: Walk): void {
    const token = index < from.end ? from.tokens[index] : undefined;
    if (!token) return;
    const children =
      token.kind === "word" ? followWord(node, token.norm) : (node.literal?.get(token.norm) ?? NO_NODES);
    for (const child of children) walk(child, index + 1, from);
    if (node.number) {
      const quantity = numberOf(token);
      if (quantity !== undefined)
        for (const child of node.number) walk(child, index + 1, { ...from, quantity });
    }
    if (node.unit) {
      const unit = units.get(token.norm);
      if (unit !== undefined) for (const child of node.unit) walk(child, index + 1, { ...from, unit });
    }
    for (let skipped = 0; node.gap && skipped <= gapMaximum && index + skipped < from.end; skipped += 1) {
      if (skipped > 0 && from.tokens[index + skipped - 1]?.kind === "punctuation") break;
      for (const child of node.gap) advance(child, index + skipped, from);
    }
  }

  function numberOf(token: Token): number | undefined {
    if (token.kind === "word") return numbers.get(token.norm);
    if (token.kind !== "number") return undefined;
    const grouping = decimal === "," ? /\./g : /,/g;
    const value = Number(token.norm.replace(/%$/, "").replace(grouping, "").replace(decimal, "."));
    return Number.isFinite(value) ? value : undefined;
  }
}

interface Walk {
  readonly first: number;
  readonly clause: number;
  /** Token index behind the sentence. */
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly matches: Match[];
  readonly quantity?: number | undefined;
  readonly unit?: string;
}

function sentenceEnd(document: Document, clause: number): number {
  const sentence = document.clauses[clause]?.sentence;
  let index = clause;
  while (document.clauses[index + 1]?.sentence === sentence && index + 1 < document.clauses.length)
    index += 1;
  return document.clauses[index]?.last ?? document.tokens.length;
}
