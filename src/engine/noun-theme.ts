import type { Matcher } from "../lexicon/create-matcher.js";
import { inflect } from "../lexicon/inflect.js";
import type { ParadigmRow } from "../lexicon/parse-paradigms.js";
import type { InflectEnglish } from "../model/ports.js";

export interface NounSources {
  readonly matcher: Matcher;
  readonly paradigms: readonly ParadigmRow[];
  readonly inflector?: InflectEnglish | undefined;
}

/** Letters by which a part of a compound may be longer than the word it is made of ("parkerings", "parkering"). */
const LINK = 2;
/** Letters of the shortest word that a compound may be about. */
const SHORTEST = 4;

/**
 * Which noun a phrase is about, by its base form; undefined where nothing shows that it is one. A word is taken for a
 * noun where the comments hold more of the forms it would have as a noun than as a verb or adjective, or where it is a
 * compound; a compound goes with the noun it begins with, a pair of words with its last noun, else with its first.
 */
export function createNounTheme({ matcher, paradigms, inflector }: NounSources) {
  const formsOf = (word: string, pos: "noun" | "verb" | "adjective"): readonly string[] =>
    paradigms.some((row) => row.pos === pos)
      ? inflect(word, pos, paradigms).map(({ text }) => text)
      : (inflector?.(word, pos) ?? []);
  const isInflected = paradigms.some((row) => row.pos === "noun");
  let bases: ReadonlyMap<string, string> | undefined;

  return (phrase: string, counts: ReadonlyMap<string, number>): string | undefined => {
    bases ??= basesOf(counts);
    const words = phrase.split(" ");
    const [last = "", first = ""] = [words.at(-1), words[0]];
    return nounOf(last, bases) ?? (words.length > 1 ? nounOf(first, bases) : undefined);
  };

  function nounOf(word: string, known: ReadonlyMap<string, string>): string | undefined {
    const base = known.get(word);
    const seams = matcher.takeApart(word);
    if (seams === undefined) return base;
    const part = word.slice(0, seams[1]);
    for (let cut = 0; cut <= LINK && part.length - cut >= SHORTEST; cut++) {
      const head = known.get(part.slice(0, part.length - cut));
      if (head !== undefined) return head;
    }
    // A compound is what its last part is; verbs with a particle in front are none.
    return base ?? (known.has(word.slice(seams.at(-1))) ? word : undefined);
  }

  /** Every word of the comments that looks like a form of a noun → the base form. */
  function basesOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const singles = [...counts.keys()].filter((word) => !word.includes(" ") && word.length >= SHORTEST);
    const seen = (word: string, forms: readonly string[]) =>
      [...new Set(forms)].filter((form) => form !== word && counts.has(form));
    // Shorter words first: a base form is seldom longer than its forms.
    for (const word of singles.sort((left, right) => left.length - right.length || (left < right ? -1 : 1))) {
      if ((counts.get(word) ?? 0) < 2) continue;
      const nouns = seen(word, formsOf(word, "noun"));
      const [verbs, adjectives] = [formsOf(word, "verb"), formsOf(word, "adjective")];
      const own = nouns.filter((form) => !verbs.includes(form) && !adjectives.includes(form)).length;
      const others = Math.max(
        ...[verbs, adjectives].map(
          (forms) => seen(word, forms).filter((form) => !nouns.includes(form)).length,
        ),
      );
      // Where a noun has forms that no other word has, they must be seen; English has none ("dogs").
      if (isInflected ? own <= others : others >= nouns.length) continue;
      const base = found.get(word) ?? word;
      for (const form of [word, ...nouns]) if (!found.has(form)) found.set(form, base);
    }
    return found;
  }
}
