import type { Token } from "../model/document.js";
import type { TextRules } from "../model/text-rules.js";
import { cleanText } from "./clean-text.js";
import { createScanner } from "./create-scanner.js";
import { inOriginal } from "./in-original.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** text → tokens that point into it; what lies between them is white space and control characters only. */
export type Tokenize = (text: string) => readonly Token[];

/** `vocabulary` is what the lexicons know; without it no word is read as another but those listed. */
export function createTokenizer(rules: TextRules, vocabulary: Vocabulary = vocabularyOf([])): Tokenize {
  const scan = createScanner(rules, vocabulary);
  return (text) => {
    const clean = cleanText(text, rules.tokens.entities);
    return clean === undefined ? scan(text).tokens : inOriginal(scan(clean.text).tokens, clean);
  };
}
