import { type Edit, oneEdit } from "./one-edit.js";

export interface NearForm {
  readonly form: string;
  readonly edit: Edit;
}

/**
 * Known forms → the search for those one edit away from a word with the same first letter (words and forms of four letters or more). Forms lie by first letter
 * and length, so that a word is compared with those of about its own length only; that is cheaper to make at the
 * start than an index of deletions or a trie, and about as fast to ask.
 */
export function createNearForms(forms: Iterable<string>): (word: string) => readonly NearForm[] {
  const byLetter = new Map<string, string[][]>();
  for (const form of forms) {
    const letter = form.charAt(0);
    let byLength = byLetter.get(letter);
    if (!byLength) {
      byLength = [];
      byLetter.set(letter, byLength);
    }
    const list = byLength[form.length];
    if (list) list.push(form);
    else byLength[form.length] = [form];
  }
  return (word) => {
    const byLength = byLetter.get(word.charAt(0));
    if (!byLength) return NONE;
    const found: NearForm[] = [];
    const second = word.charCodeAt(1);
    const last = word.charCodeAt(word.length - 1);
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      for (const form of byLength[length] ?? NO_FORMS) {
        // One edit cannot touch both the second letter and the last: most forms are told apart here.
        const differs = form.charCodeAt(1) !== second && form.charCodeAt(length - 1) !== last;
        if (differs) continue;
        const edit = oneEdit(word, form);
        if (edit && edit.at > 0) found.push({ form, edit });
      }
    }
    return found;
  };
}

const NONE: readonly NearForm[] = [];
const NO_FORMS: readonly string[] = [];
