import type { Table } from "../lexicon/parse-table.js";
import { SEEN_KIND } from "./format-overlay-model.js";
import { textKey } from "./text-key.js";

/** The seen.*.tsv of overlays → the name of the overlay that has seen a text; undefined where no overlay is there. */
export function seenComments(
  tables: Iterable<Table>,
): ((text: string, language: string) => string | undefined) | undefined {
  const overlays: { readonly language: string; readonly of: string; readonly keys: ReadonlySet<string> }[] =
    [];
  for (const table of tables) {
    const { header } = table;
    // The rows of the others are not asked for: they may not have been read yet.
    if (header.get("kind") !== SEEN_KIND) continue;
    overlays.push({
      language: header.get("language") ?? "",
      of: header.get("of") ?? "",
      keys: new Set(table.rows.map(({ cell }) => cell("hash"))),
    });
  }
  if (overlays.length === 0) return undefined;
  return (text, language) => {
    const key = textKey(text);
    if (key === undefined) return undefined;
    return overlays.find((overlay) => overlay.language === language && overlay.keys.has(key))?.of;
  };
}
