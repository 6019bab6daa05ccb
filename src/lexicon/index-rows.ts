import type { LanguagePack } from "../model/lexicon.js";
import { STEMMERS } from "../text/stem.js";
import { createTokenizer } from "../text/tokenize.js";
import { createPhraseCompiler } from "./compile-phrase.js";
import { compoundNouns } from "./compound-nouns.js";
import { createPartNumbers } from "./create-part-numbers.js";
import type { RowIndex } from "./row-index.js";
import { stemIndex } from "./stem-index.js";
import { createNode, insert } from "./trie.js";
import { valenceOf } from "./valence-of.js";
import { wordRows } from "./word-rows.js";
import { writtenPairs } from "./written-pairs.js";

/** The rows of a pack → their index, from the rows as written. */
export function indexRows(pack: LanguagePack): RowIndex {
  const root = createNode();
  const partNumbers = createPartNumbers();
  const compilePhrase = createPhraseCompiler(createTokenizer(pack.textRules));
  for (const lexicon of pack.lexicons) {
    if (lexicon.kind === "token" || lexicon.kind === "detect") continue;
    for (const entry of lexicon.entries) {
      const valence = valenceOf(lexicon.kind, entry, pack);
      const { places, compiled } = compilePhrase(lexicon.kind, entry, valence);
      insert(root, places, compiled, partNumbers);
    }
  }
  const words = () => wordRows(root, partNumbers);
  return {
    root,
    partNumbers,
    words,
    nouns: () => compoundNouns(pack, words()),
    stems: () => stemIndex(pack, STEMMERS.get(pack.attributes.get("stemmer") ?? "")),
    pairs: () => writtenPairs(pack),
  };
}
