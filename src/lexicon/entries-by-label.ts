import type { LexiconEntry } from "../model/lexicon.js";

/** Rows → those of a label, in their order. They are walked through once: many labels are asked for. */
export function entriesByLabel(entries: Iterable<LexiconEntry>): (label: string) => readonly LexiconEntry[] {
  const byLabel = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const own = byLabel.get(entry.label);
    if (own === undefined) byLabel.set(entry.label, [entry]);
    else own.push(entry);
  }
  return (label) => byLabel.get(label) ?? NONE;
}

const NONE: readonly LexiconEntry[] = [];
