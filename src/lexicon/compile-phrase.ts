import type { Token } from "../model/document.js";
import type { LexiconEntry, LexiconKind } from "../model/lexicon.js";
import { type PhrasePart, parsePhrase } from "./parse-phrase.js";
import type { CompiledEntry, TriePlace } from "./trie.js";

/** A lexicon row → its places as tokens, and the row as the matcher holds it. */
export function compilePhrase(
  kind: LexiconKind,
  entry: LexiconEntry,
  valence: number,
  tokenize: (text: string) => readonly Token[],
): { readonly places: readonly TriePlace[]; readonly compiled: CompiledEntry } {
  const places = parsePhrase(entry.phrase).map(({ choices, optional }) => ({
    optional,
    choices: choices.map((choice) => choice.flatMap((part) => partsOf(part, tokenize))),
  }));
  const compiled = {
    kind,
    entry,
    writtenOut: isWrittenOut(places),
    specificity: specificity(places),
    valence,
  };
  return { places, compiled };
}

/** A written-out part may be several tokens ("n/a"). */
function partsOf(part: PhrasePart, tokenize: (text: string) => readonly Token[]): readonly PhrasePart[] {
  if (part.match === "prefix" || part.match === "suffix")
    return [{ ...part, text: part.text.toLowerCase().normalize("NFC") }];
  if (part.match !== "literal") return [part];
  return tokenize(part.text).map((token) => ({ match: "literal", text: token.norm }));
}

function isWrittenOut(places: readonly TriePlace[]): boolean {
  const parts = places.flatMap(({ choices }) => choices.flat());
  return !parts.some(({ match }) => match === "prefix" || match === "suffix");
}

/** Letters a text must at least have to match: gaps and optional places count nothing, a written end counts one. */
function specificity(places: readonly TriePlace[]): number {
  let letters = 0;
  for (const { choices, optional } of places) {
    if (optional) continue;
    letters += Math.min(...choices.map((choice) => choice.reduce((sum, part) => sum + lettersOf(part), 0)));
  }
  return letters;
}

function lettersOf(part: PhrasePart): number {
  if (part.match === "literal") return part.text.length + 1;
  if (part.match === "prefix" || part.match === "suffix") return part.text.length;
  return part.match === "gap" ? 0 : 2;
}
