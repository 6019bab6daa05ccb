import { createPorts } from "../io/helpers.js";

/** Rows of a sentiment lexicon, one a form, with lemma and part of speech filled in. */
export function runLexiconExpand(
  words: readonly string[],
  partOfSpeech: "noun" | "verb" | "adjective",
  weight: number,
): string {
  const { inflectEnglish } = createPorts();
  const rows = words.flatMap((word) =>
    (inflectEnglish?.(word, partOfSpeech) ?? [word]).map((form) =>
      [form, weight, word, partOfSpeech, "proposed"].join("\t"),
    ),
  );
  return ["phrase\tweight\tlemma\tpos\tnote", ...rows].join("\n");
}
