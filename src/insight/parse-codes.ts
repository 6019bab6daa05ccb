import type { DriverPolarity, LabelSets } from "../model/index.js";
import { combinePolarity } from "./combine-polarity.js";
import type { ThemeLayer } from "./row-facts.js";

/** What a person wrote into a cell of a check sheet. */
export interface ParsedCodes {
  /** Absent where the cell is empty: nobody has coded it. Empty where nothing of the layer is in the comment. */
  readonly themes?: ReadonlyMap<string, DriverPolarity>;
  /** What is no label. */
  readonly unknown: readonly string[];
}

const MARKS: ReadonlyMap<string, DriverPolarity> = new Map([
  ["+", "positive"],
  ["-", "negative"],
  ["~", "mixed"],
  ["", "none"],
]);

/**
 * "support -; delivery +" → themes and how they are spoken of: + well (a need: met), − badly (a need: not met), ~ both,
 * nothing: mentioned without evaluation. Labels by id or by their name in any language, in any letter case; between them ";"
 * or ",". `nothing` are the words for a comment without any.
 */
export function parseCodes(
  cell: string,
  layer: ThemeLayer,
  labels: LabelSets,
  nothing: ReadonlySet<string>,
): ParsedCodes {
  const written = cell.trim().toLowerCase();
  if (written === "") return { unknown: [] };
  if (nothing.has(written)) return { themes: new Map(), unknown: [] };
  const themes = new Map<string, DriverPolarity>();
  const unknown: string[] = [];
  const ids = idsByName(layer, labels);
  for (const part of cell.split(/[;,\n]/)) {
    const [, name = "", mark = ""] = /^(.*?)\s*([-+~−–±]?)$/s.exec(part.trim()) ?? [];
    if (name === "" && mark === "") continue;
    const id = ids.get(name.toLowerCase());
    const polarity = MARKS.get(mark.replace(/[−–]/, "-").replace("±", "~"));
    // A need is met or it is not; without a mark nothing is said.
    if (id === undefined || polarity === undefined || (layer === "needs" && polarity === "none"))
      unknown.push(part.trim());
    else themes.set(id, combinePolarity(themes.get(id), polarity));
  }
  return { themes, unknown };
}

function idsByName(layer: ThemeLayer, labels: LabelSets): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, names } of labels.get(layer)?.values() ?? [])
    for (const name of names.values()) ids.set(name.toLowerCase(), id);
  for (const id of labels.get(layer)?.keys() ?? []) ids.set(id.toLowerCase(), id);
  return ids;
}
