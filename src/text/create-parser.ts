import type { Document } from "../model/document.js";
import type { LanguageCode } from "../model/feedback.js";
import type { TextRules } from "../model/text-rules.js";
import { clauses } from "./clauses.js";
import { cleanText } from "./clean-text.js";
import { createScanner } from "./create-scanner.js";
import { inOriginal } from "./in-original.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** text → Document of one language; see `createTokenizer` for `vocabulary`. */
export function createParser(
  language: LanguageCode,
  rules: TextRules,
  vocabulary: Vocabulary = vocabularyOf([]),
): (text: string) => Document {
  const scan = createScanner(rules, vocabulary);
  return (text) => {
    const clean = cleanText(text, rules.tokens.entities);
    const found = scan(clean === undefined ? text : clean.text);
    const parts = clauses(found, rules);
    const { tokens, forms } = found;
    return clean === undefined
      ? { text, language, tokens, clauses: parts, forms }
      : { text, language, tokens: inOriginal(tokens, clean), clauses: inOriginal(parts, clean), forms };
  };
}
