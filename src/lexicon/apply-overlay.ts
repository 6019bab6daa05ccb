import type { Lexicon, LexiconEntry } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";

/**
 * Base + overlay → lexicon. The same phrase and label: the overlay's weight replaces the base's; an empty weight
 * takes the row away; other rows are added. Replacing or removing what is not there is reported: the overlay is stale.
 */
export function applyOverlay(
  base: Lexicon,
  overlay: Lexicon,
): { readonly lexicon: Lexicon; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const entries = new Map(base.entries.map((entry) => [keyOf(entry), entry]));
  for (const entry of overlay.entries) {
    const key = keyOf(entry);
    if (entry.removes && !entries.has(key)) {
      problems.push({
        code: "lexicon/stale-overlay",
        message: `${overlay.id}.tsv:${entry.line}: removes "${entry.phrase}", which is not in ${base.id}`,
        place: { file: `${overlay.id}.tsv`, row: entry.line },
        hint: "delete the row, or correct the phrase or label",
      });
    }
    if (entry.removes) entries.delete(key);
    else entries.set(key, entry);
  }
  return { lexicon: { ...base, entries: [...entries.values()] }, problems };
}

function keyOf(entry: LexiconEntry): string {
  return `${entry.phrase}\t${entry.label}\t${entry.state ?? ""}`;
}
