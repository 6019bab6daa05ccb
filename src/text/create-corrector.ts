import type { SlipKind, SpellingRules } from "../model/spelling-rules.js";
import { createNearForms, type NearForm } from "./near-forms.js";
import type { Edit } from "./one-edit.js";
import type { Vocabulary } from "./vocabulary.js";

/** Shortest word that is corrected: shorter ones have too many neighbours, whatever the rules say. */
const SHORTEST = 5;
const LETTERS = /^\p{L}+$/u;

/**
 * Unknown word → the known form it is a slip of, or undefined. Exactly one form may be meant: of several forms one edit
 * away, the cheapest kind of edit decides (the kind allowed in the shortest words), and a tie decides nothing. Never
 * read as another: a word that a row covers, a listed real word, another inflection of the same word, two known words
 * written together, a change of the first letter. The index is made when the first unknown word comes.
 */
export function createCorrector(
  vocabulary: Vocabulary,
  rules: SpellingRules,
): (norm: string) => string | undefined {
  let nearForms: ((word: string) => readonly NearForm[]) | undefined;
  if (![...rules.letters.values()].some((letters) => letters > 0)) return () => undefined;

  return (norm) => {
    if (norm.length < SHORTEST || norm.length > rules.longest || !LETTERS.test(norm)) return undefined;
    if (rules.words.has(norm) || vocabulary.isKnown(norm)) return undefined;
    nearForms ??= createNearForms([...vocabulary.forms].filter(isTarget));
    const allowed = nearForms(norm)
      .map((near) => ({ ...near, price: priceOf(norm, near) }))
      .sort((one, other) => one.price - other.price);
    const [best, next] = allowed;
    if (!best || best.price === NEVER || best.price === next?.price) return undefined;
    // Asked last, of the few words that have a neighbour: a stem costs more than the search.
    if (isTwoWords(norm) || isInflection(norm, best.form) || vocabulary.isCovered(norm)) return undefined;
    return best.form;
  };

  /** A form that begins with a double letter is another word with a prefix ("ooverskuelig"), never a slip. */
  function isTarget(form: string): boolean {
    return form.length >= SHORTEST && LETTERS.test(form) && form.charAt(0) !== form.charAt(1);
  }

  /** The letters a word must have for this edit, `NEVER` where it has not or the edit may be an inflection. */
  function priceOf(norm: string, { form, edit }: NearForm): number {
    const behind =
      Math.min(norm.length, form.length) -
      edit.at -
      (edit.kind === "swap" ? 2 : edit.kind === "wrong" ? 1 : 0);
    const prices = kindsOf(norm, form, edit, rules).map((kind) => {
      const letters = rules.letters.get(kind) ?? 0;
      const fits = letters > 0 && norm.length >= letters && behind >= (rules.ending.get(kind) ?? 0);
      return fits ? letters : NEVER;
    });
    return Math.min(...prices);
  }

  function isInflection(norm: string, form: string): boolean {
    return vocabulary.stem !== undefined && vocabulary.stem(norm) === vocabulary.stem(form);
  }

  function isTwoWords(norm: string): boolean {
    if (rules.part === 0) return false;
    for (let at = rules.part; at <= norm.length - rules.part; at += 1) {
      if (isWord(norm.slice(0, at)) && isWord(norm.slice(at))) return true;
    }
    return false;
  }

  function isWord(part: string): boolean {
    return vocabulary.isKnown(part) || rules.words.has(part);
  }
}

const NEVER = Number.POSITIVE_INFINITY;

function isMark(typed: string, meant: string, rules: SpellingRules): boolean {
  return rules.marks.get(typed)?.includes(meant) ?? false;
}

/** Every kind that an edit is: a missing letter may be one of a pair, or one that is not heard. */
function kindsOf(written: string, meant: string, edit: Edit, rules: SpellingRules): readonly SlipKind[] {
  const { kind, at } = edit;
  if (kind === "swap") return ["swap"];
  if (kind === "wrong") {
    const [typed, letter] = [written.charAt(at), meant.charAt(at)];
    if (rules.slips.has(typed + letter)) return ["slip", "wrong"];
    // A letter without its mark is another letter wherever people write marks; those who do not are read elsewhere.
    return isMark(typed, letter, rules) || isMark(letter, typed, rules) ? [] : ["wrong"];
  }
  const longer = kind === "missing" ? meant : written;
  const letter = longer.charAt(at);
  const kinds: SlipKind[] = [kind];
  if (letter === longer.charAt(at - 1)) kinds.push(kind === "missing" ? "double" : "undouble");
  if (rules.silent.has(letter)) kinds.push("silent");
  return kinds;
}
