import { nearestName } from "../lexicon/nearest-name.js";
import type { LabelSets } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";
import { GOLD_LAYERS, type GoldLayer } from "./parse-gold.js";

/** What a person says is right about one layer of one comment. */
export interface Correction {
  /** 1 = the first data row. */
  readonly row: number;
  readonly text: string;
  readonly language?: string;
  readonly layer: "sentiment" | GoldLayer;
  /** All labels that are right, needs as "ease:met"; empty where nothing may be found. One for sentiment, or none. */
  readonly right: ReadonlySet<string>;
}

/** One row of a table, cells by column name in lower case. */
export interface CorrectionCells {
  readonly row: number;
  readonly cell: (column: string) => string;
}

const LAYERS = ["sentiment", ...GOLD_LAYERS] as const;
const SENTIMENTS = ["negative", "neutral", "positive", "mixed"] as const;
const NOTHING = "none";

/**
 * A table of corrections → what is right, row by row. Columns: `text`, or `id` where `textOf` knows the comment; `layer`;
 * `right`, labels divided by commas, "none" where nothing may be found; `language` if known. What `said` holds is not
 * read: the analyzer is asked again. Everything that is wrong is said at once, with its row.
 */
export function parseCorrections(
  rows: readonly CorrectionCells[],
  file: string,
  labels: LabelSets,
  textOf: (id: string) => string | undefined,
): { readonly corrections: readonly Correction[]; readonly problems: readonly Problem[] } {
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  for (const { row, cell } of rows) {
    const complain = (message: string, hint: string): void => {
      const place = { file, row };
      problems.push({ code: "corrections/row", message: `${file}, row ${row}: ${message}`, place, hint });
    };
    const written = cell("layer").toLowerCase();
    const layer = LAYERS.find((name) => name === written || name === `${written}s`);
    const text = cell("text") || textOf(cell("id"));
    if (!layer) complain(`expected a layer of ${LAYERS.join(", ")}; got "${written}"`, "correct the cell");
    if (!text) {
      complain(
        cell("id") ? `no comment has the id "${cell("id")}"` : "expected a text or an id, got neither",
        "write the comment into the column text, or give the file with all comments: --comments FILE",
      );
    }
    if (cell("right") === "") complain("expected what is right, got an empty cell", `"none" means no label`);
    if (!layer || !text || cell("right") === "") continue;
    const known = layer === "sentiment" ? SENTIMENTS : labelNames(layer, labels);
    const right = cell("right")
      .split(",")
      .map((label) => label.trim())
      .filter((label) => label !== "" && label !== NOTHING);
    const unknown = right.filter((label) => !known.includes(label));
    for (const label of unknown) {
      const near = nearestName(label, known);
      complain(
        `"${label}" is no label of ${layer}`,
        near ? `did you mean "${near}"?` : `use one of ${known.join(", ")}`,
      );
    }
    if (layer === "sentiment" && right.length > 1)
      complain(`expected one sentiment, got ${right.join(", ")}`, `both sides with weight are "mixed"`);
    else if (unknown.length === 0) {
      const language = cell("language");
      corrections.push({ row, text, layer, right: new Set(right), ...(language ? { language } : {}) });
    }
  }
  return { corrections, problems };
}

function labelNames(layer: GoldLayer, labels: LabelSets): readonly string[] {
  const names = [...(labels.get(layer)?.keys() ?? [])];
  return layer === "needs" ? names.flatMap((name) => [`${name}:met`, `${name}:unmet`]) : names;
}
