import { foldHeader } from "./fold-header.js";

/** Characters of a language's name or tag, with room to spare. */
const LONGEST = 40;

/**
 * The language that a cell names: a name or code found among `names` (folded as `foldHeader` does it, "dansk" → "da",
 * "dk" → "da"), else the first part of a BCP 47 tag ("sv-SE" → "sv").
 * @returns undefined where the cell is empty or no such tag.
 */
export function parseLanguage(cell: string, names: ReadonlyMap<string, string>): string | undefined {
  if (cell === "" || cell.length > LONGEST) return undefined;
  const folded = foldHeader(cell);
  const named = names.get(folded);
  if (named !== undefined) return named;
  const [primary = ""] = folded.split(" ");
  if (!/^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/i.test(cell.trim())) return undefined;
  return names.get(primary) ?? primary;
}
