import type { Document } from "../model/document.js";
import type { LanguageCode } from "../model/feedback.js";
import type { TextRules } from "../model/text-rules.js";
import { clauses } from "./clauses.js";
import { createTokenizer } from "./tokenize.js";

/** text → Document of one language; see `createTokenizer` for `isKnown`. */
export function createParser(
  language: LanguageCode,
  rules: TextRules,
  isKnown?: (norm: string) => boolean,
): (text: string) => Document {
  const tokenize = createTokenizer(rules, isKnown);
  return (text) => {
    const tokens = tokenize(text);
    return { text, language, tokens, clauses: clauses(text, tokens, rules) };
  };
}
