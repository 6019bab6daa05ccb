import type { Document } from "../model/document.js";
import type { LanguagePack } from "../model/lexicon.js";
import { createParser } from "../text/create-parser.js";
import { createMatcher, type Matcher } from "./create-matcher.js";

/** What reads the texts of one language: the parser knows the words that the matcher's rows know. */
export interface TextReader {
  readonly parse: (text: string) => Document;
  readonly matcher: Matcher;
}

export function createTextReader(pack: LanguagePack): TextReader {
  const matcher = createMatcher(pack);
  return { matcher, parse: createParser(pack.code, pack.textRules, matcher.vocabulary) };
}
