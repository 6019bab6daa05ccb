import type { LanguagePack, LexiconEntry, LexiconKind } from "../model/lexicon.js";
import type { Packed } from "../model/packed.js";

/** Kinds whose rows are read at every start, whatever the text: they say where words begin and clauses end. */
const ALWAYS_READ: ReadonlySet<LexiconKind> = new Set(["token", "cue"]);

/** The rows of a pack that are needed whatever the text, for `openEntries`: JSON is read several times as quickly as a table. */
export function packEntries(pack: LanguagePack): Packed {
  const own = pack.lexicons.filter(({ kind }) => ALWAYS_READ.has(kind));
  return new Map(own.map(({ id, entries }) => [nameOf(id), JSON.stringify(entries)]));
}

/** The rows of a lexicon; undefined where they were not packed. */
export function openEntries(packed: Packed, id: string): readonly LexiconEntry[] | undefined {
  const written = packed.get(nameOf(id));
  return typeof written === "string" ? JSON.parse(written) : undefined;
}

function nameOf(id: string): string {
  return `entries.${id}`;
}
