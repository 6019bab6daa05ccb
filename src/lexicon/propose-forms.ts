import type { LanguagePack, Lexicon, LexiconEntry, LexiconKind } from "../model/lexicon.js";
import type { InflectedForm } from "./inflect.js";
import { parsePhrase } from "./parse-phrase.js";
import { valenceOf } from "./valence-of.js";

/** A word to expand: its base form, part of speech, and what its rows say. */
export interface ExpandSeed {
  readonly word: string;
  readonly pos: string;
  readonly weight: number;
  readonly label?: string;
  readonly state?: "met" | "unmet";
}

export interface ProposedForm {
  readonly phrase: string;
  readonly seed: ExpandSeed;
  /** "proposed: plural definite", with what a person should look at. */
  readonly note: string;
}

/** A form that is not proposed, because a row says something else of it. */
export interface TakenForm {
  readonly phrase: string;
  readonly seed: ExpandSeed;
  readonly lexicon: string;
  readonly entry: LexiconEntry;
}

export interface FormProposals {
  readonly forms: readonly ProposedForm[];
  readonly taken: readonly TakenForm[];
  /** How many forms stand in a row already and say the same. */
  readonly present: number;
}

interface KnownRow {
  readonly lexicon: Lexicon;
  readonly entry: LexiconEntry;
}

/**
 * The forms of some words that no row of the pack knows yet. A form that a row of the same kind knows with another sign
 * or label, or that is a cue ("not", "very"), is taken and not proposed; one to which another kind gives the opposite
 * sign is proposed with a word about it.
 */
export function proposeForms(
  seeds: readonly ExpandSeed[],
  kind: LexiconKind,
  formsOf: (seed: ExpandSeed) => readonly InflectedForm[],
  pack: LanguagePack,
): FormProposals {
  const known = indexForms(pack);
  const proposed = new Map<string, ProposedForm>();
  const taken: TakenForm[] = [];
  let present = 0;
  for (const seed of seeds) {
    const forms = formsOf(seed).filter(({ text }) => text !== seed.word);
    for (const { text, name } of [{ text: seed.word, name: "" }, ...forms]) {
      const rows = known.get(text) ?? [];
      const same = rows.filter(({ lexicon }) => lexicon.kind === kind);
      if (proposed.has(`${text}\t${labelOf(seed)}`) || same.some(({ entry }) => agrees(entry, seed))) {
        present += 1;
        continue;
      }
      const other = (kind === "sentiment" ? same[0] : undefined) ?? rows.find(isCue);
      if (other) {
        taken.push({ phrase: text, seed, lexicon: other.lexicon.id, entry: other.entry });
        continue;
      }
      const opposite = rows.find((row) => opposes(row, seed, kind, pack));
      const remark = opposite ? `; ${opposite.entry.id} says the opposite` : "";
      const note = `proposed${name ? `: ${name}` : ""}${remark}`;
      proposed.set(`${text}\t${labelOf(seed)}`, { phrase: text, seed, note });
    }
  }
  return { forms: [...proposed.values()], taken, present };
}

function indexForms(pack: LanguagePack): ReadonlyMap<string, readonly KnownRow[]> {
  const known = new Map<string, KnownRow[]>();
  for (const lexicon of pack.lexicons) {
    if (lexicon.kind === "token") continue;
    for (const entry of lexicon.entries) {
      const [place, ...more] = parsePhrase(entry.phrase);
      if (!place || more.length > 0) continue;
      for (const [part, ...others] of place.choices) {
        if (part?.match !== "literal" || others.length > 0) continue;
        known.set(part.text, [...(known.get(part.text) ?? []), { lexicon, entry }]);
      }
    }
  }
  return known;
}

function isCue({ lexicon }: KnownRow): boolean {
  return lexicon.kind === "cue";
}

function agrees(entry: LexiconEntry, seed: ExpandSeed): boolean {
  if (labelOf(entry) !== labelOf(seed)) return false;
  return seed.label !== undefined || Math.sign(entry.weight) === Math.sign(seed.weight);
}

function labelOf({ label, state }: { readonly label?: string; readonly state?: string }): string {
  return `${label ?? ""}:${state ?? ""}`;
}

function opposes(row: KnownRow, seed: ExpandSeed, kind: LexiconKind, pack: LanguagePack): boolean {
  if (kind !== "sentiment") return false;
  return valenceOf(row.lexicon.kind, row.entry, pack) * seed.weight < 0;
}
