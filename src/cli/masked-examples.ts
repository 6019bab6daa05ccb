import { maskText } from "../insight/mask-text.js";
import { createFindPersonal } from "../insight/personal-spans.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { excerpt } from "../learn/excerpt.js";
import type { Suggestion, Suggestions } from "../learn/suggestion.js";

/** The example comments of a suggestion as excerpts, and one of them. */
export interface ExamplesOf {
  (suggestion: Suggestion): readonly string[];
  readonly of: (place: Suggestion["examples"][number]) => string;
}

/** Excerpts without names, addresses and numbers. */
export function maskedExamples(found: Suggestions, lexicons: LoadedLexicons): ExamplesOf {
  const all = [...found.suggestions, ...found.known].flatMap(({ examples }) => examples);
  const words = nameWordsOf(lexicons.tables.values(), lexicons.packs.values());
  const find = createFindPersonal(
    all.map(({ text }) => text),
    words,
  );
  const of = ({ text, start, end }: Suggestion["examples"][number]): string => {
    const short = excerpt(text, start, end);
    return maskText(short, find(short)).text;
  };
  return Object.assign((suggestion: Suggestion) => suggestion.examples.map(of), { of });
}
