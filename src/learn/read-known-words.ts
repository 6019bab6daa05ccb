import type { Matcher } from "../lexicon/create-matcher.js";
import type { CompiledEntry } from "../lexicon/trie.js";
import type { Document } from "../model/document.js";

/** What the rows say of each token of a document, whatever stands around it. */
export interface KnownWords {
  /** The row with a valence of its own (or the neutralising row of weight 0) that covers a token; the longest wins. */
  readonly rows: readonly (CompiledEntry | undefined)[];
  /** True for tokens of a clause in which a cue turns or doubts what is said: there a row does not mean itself. */
  readonly turned: readonly boolean[];
}

export function readKnownWords(document: Document, matcher: Matcher): KnownWords {
  const { tokens, clauses } = document;
  const rows = new Array<CompiledEntry | undefined>(tokens.length).fill(undefined);
  const turned = new Array<boolean>(tokens.length).fill(false);
  const lengths = new Uint8Array(tokens.length);
  for (const { compiled, first, last, clause } of matcher.find(document)) {
    const { kind, entry, valence } = compiled;
    if (kind === "cue") {
      if (entry.weight >= 0) continue;
      const span = clauses[clause];
      if (span) turned.fill(true, span.first, span.last);
    }
    if (valence === 0 && kind !== "sentiment") continue;
    const length = last - first;
    for (let token = first; token < last; token += 1) {
      const before = lengths[token] as number;
      if (length < before || (length === before && kind !== "sentiment")) continue;
      rows[token] = compiled;
      lengths[token] = Math.min(length, 255);
    }
  }
  return { rows, turned };
}
