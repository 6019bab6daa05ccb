import { type InflectedForm, inflect } from "../lexicon/inflect.js";
import { parseParadigms } from "../lexicon/parse-paradigms.js";
import type { Table } from "../lexicon/parse-table.js";
import { type ExpandSeed, type FormProposals, proposeForms } from "../lexicon/propose-forms.js";
import type { LanguagePack, LexiconKind } from "../model/lexicon.js";
import type { PartOfSpeech, Ports } from "../model/ports.js";

export interface ExpandSources {
  readonly pack: LanguagePack;
  /** `tables` of the lexicons, where the paradigms are. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly ports?: Ports;
}

/** What an inflector is asked for; it makes forms of anything, even of "ouch". */
const INFLECTED: ReadonlySet<string> = new Set(["noun", "verb", "adjective"]);

/**
 * Proposes the inflected forms of words that the pack does not know yet: by the language's paradigms (paradigms.tsv),
 * and for a part of speech that they do not have, by the `inflector` that its language.tsv names. A language with
 * neither gets its base forms only.
 */
export function expandForms(
  seeds: readonly ExpandSeed[],
  kind: LexiconKind,
  { pack, tables, ports }: ExpandSources,
): FormProposals {
  const own = [...tables.values()].filter(
    ({ file, header }) => header.get("kind") === "paradigms" && file.startsWith(`${pack.code}/`),
  );
  const paradigms = own.flatMap((table) => parseParadigms(table).rows);
  const byRows = new Set(paradigms.map(({ pos }) => pos));
  const inflector = pack.attributes.has("inflector") ? ports?.inflectEnglish : undefined;
  const formsOf = ({ word, pos }: ExpandSeed): readonly InflectedForm[] => {
    if (byRows.has(pos)) return inflect(word, pos, paradigms);
    if (!inflector || !INFLECTED.has(pos)) return [];
    return inflector(word, pos as PartOfSpeech).map((text) => ({ text, name: "" }));
  };
  return proposeForms(seeds, kind, formsOf, pack);
}
