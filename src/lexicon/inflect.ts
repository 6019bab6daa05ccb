import type { ParadigmRow } from "./parse-paradigms.js";

export interface InflectedForm {
  readonly text: string;
  /** "plural definite", with what its row notes: "plural definite, short vowel". */
  readonly name: string;
}

/**
 * The forms that a language's paradigms propose for a base form, without the base form itself, in the order of the rows.
 * For each form the rows with the longest fitting ending count; several of the same length are alternatives, of which
 * a person keeps what the language has.
 */
export function inflect(
  word: string,
  pos: string,
  paradigms: readonly ParadigmRow[],
): readonly InflectedForm[] {
  const own = paradigms.filter((row) => row.pos === pos);
  const found = new Map<string, string>();
  const byName = new Map<string, string[]>([["", [word]]]);
  for (const form of new Set(own.map((row) => row.form))) {
    const rows = own.filter((row) => row.form === form);
    const texts: string[] = [];
    for (const base of new Set(rows.flatMap(({ of }) => of))) {
      for (const from of byName.get(base) ?? []) {
        const weights = rows.map((row) => (row.of.includes(base) ? weightOf(row, from) : 0));
        const most = Math.max(...weights);
        if (most === 0) continue;
        for (const [index, row] of rows.entries()) {
          if (weights[index] !== most || row.give === undefined || row.take > from.length) continue;
          const text = applied(from, row.take, row.give);
          const name = [base ? `${base} ${form}` : form, row.note].filter(Boolean).join(", ");
          texts.push(text);
          if (text !== word && text !== "" && !found.has(text)) found.set(text, name);
        }
      }
    }
    byName.set(form, texts);
  }
  return [...found].map(([text, name]) => ({ text, name }));
}

function weightOf(row: ParadigmRow, word: string): number {
  return Math.max(0, ...row.endings.map(({ pattern, weight }) => (pattern.test(word) ? weight : 0)));
}

function applied(word: string, take: number, give: string): string {
  const stem = word.slice(0, word.length - take);
  return stem + give.replaceAll("=", stem.slice(-1));
}
