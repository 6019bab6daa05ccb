import type { LanguagePack, LexiconEntry } from "../model/lexicon.js";
import { normalize } from "../text/normalize.js";
import { entriesByLabel } from "./entries-by-label.js";

/** A `link` or `ending` row: what becomes of words with this ending before another part, or as the last part. */
export interface FormRow {
  /** The letters at the end of the word that the row speaks of; "" for every word. */
  readonly ending: string;
  /** What stands instead of them; "+" doubles the letter before it. */
  readonly becomes: readonly string[];
}

/** Rows of label `link` or `ending`, written `-ing` → `ings|ing`, those of the longest endings first. */
export function formRows(pack: LanguagePack, label: string): readonly FormRow[] {
  return tokenRows(pack, label)
    .map(({ phrase, norm }) => ({
      ending: normalize(phrase).slice(1),
      becomes: (norm ?? "").split("|").map(normalize),
    }))
    .sort((one, other) => other.ending.length - one.ending.length);
}

/** The forms a word takes; the row with the longest ending that the word has decides, as spelling does. */
export function formsOf(word: string, rows: readonly FormRow[]): readonly string[] {
  const row = rows.find(({ ending }) => word.endsWith(ending));
  if (!row) return [word];
  const stem = word.slice(0, word.length - row.ending.length);
  return row.becomes.map((letters) =>
    letters.startsWith("+") ? stem + stem.slice(-1) + letters.slice(1) : stem + letters,
  );
}

/** The word among `words` that has this form, as `formsOf` makes it; undefined where there is none. */
export function baseOf(
  form: string,
  rows: readonly FormRow[],
  words: ReadonlySet<string>,
): string | undefined {
  for (const row of rows) {
    for (const letters of row.becomes) {
      const doubled = letters.startsWith("+");
      const end = doubled ? letters.slice(1) : letters;
      if (!form.endsWith(end)) continue;
      const stem = form.slice(0, form.length - end.length - Number(doubled));
      const word = stem + row.ending;
      if (words.has(word) && formsOf(word, rows).includes(form)) return word;
    }
  }
  return undefined;
}

/** The token rows with a label, of the language's own lexicons. */
export function tokenRows(pack: LanguagePack, label: string): readonly LexiconEntry[] {
  const known = ownTokens.get(pack);
  if (known) return known(label);
  const own = pack.lexicons.filter(({ kind, language }) => kind === "token" && language === pack.code);
  const rowsOf = entriesByLabel(own.flatMap(({ entries }) => entries));
  ownTokens.set(pack, rowsOf);
  return rowsOf(label);
}

const ownTokens = new WeakMap<LanguagePack, ReturnType<typeof entriesByLabel>>();
