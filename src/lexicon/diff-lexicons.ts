import type { LanguagePack, LexiconEntry } from "../model/lexicon.js";

/** A row that stands in both, with another weight, norm, part of speech, lemma or note. */
export interface ChangedRow {
  readonly before: LexiconEntry;
  readonly after: LexiconEntry;
}

/** What became of one lexicon. */
export interface LexiconDiff {
  /** "da/sentiment.core" */
  readonly id: string;
  readonly added: readonly LexiconEntry[];
  readonly removed: readonly LexiconEntry[];
  readonly changed: readonly ChangedRow[];
}

/**
 * Rows added, removed and changed from one set of packs to another, per lexicon that differs, in the order of their
 * ids. A row is the same where phrase, label and state are; rows of an overlay count in the lexicon they change.
 */
export function diffLexicons(
  before: Iterable<LanguagePack>,
  after: Iterable<LanguagePack>,
): readonly LexiconDiff[] {
  const old = rowsOf(before);
  const now = rowsOf(after);
  const none: ReadonlyMap<string, LexiconEntry> = new Map();
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => {
    const was = old.get(id) ?? none;
    const is = now.get(id) ?? none;
    const diff = {
      id,
      added: [...is].flatMap(([key, entry]) => (was.has(key) ? [] : [entry])),
      removed: [...was].flatMap(([key, entry]) => (is.has(key) ? [] : [entry])),
      changed: [...is].flatMap(([key, entry]) => {
        const earlier = was.get(key);
        return earlier && contentOf(earlier) !== contentOf(entry) ? [{ before: earlier, after: entry }] : [];
      }),
    };
    return diff.added.length + diff.removed.length + diff.changed.length > 0 ? [diff] : [];
  });
}

function rowsOf(packs: Iterable<LanguagePack>): ReadonlyMap<string, ReadonlyMap<string, LexiconEntry>> {
  const rows = new Map<string, ReadonlyMap<string, LexiconEntry>>();
  for (const { lexicons } of packs) {
    for (const { id, entries } of lexicons) {
      if (!rows.has(id)) rows.set(id, new Map(entries.map((entry) => [keyOf(entry), entry])));
    }
  }
  return rows;
}

function keyOf({ phrase, label, state }: LexiconEntry): string {
  return [phrase, label, state ?? ""].join("\t");
}

function contentOf({ weight, norm, pos, lemma, note }: LexiconEntry): string {
  return JSON.stringify([weight, norm ?? "", pos ?? "", lemma ?? "", note ?? ""]);
}
