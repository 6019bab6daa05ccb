import type { ColumnName } from "./column-names.js";
import { foldHeader } from "./fold-header.js";

/** Labels of columns.tsv for the last word of a column that praises, or complains, of what the words before it name. */
export const ENDING = { positive: "ending:positive", negative: "ending:negative" } as const;

/** Two columns that speak of the same thing, one with praise and one with complaint. */
export interface ColumnPair {
  readonly label: string;
  readonly positive: string;
  readonly negative: string;
}

/** Columns whose names are alike but for an ending that says praise or complaint ("support_pos", "support_neg"). */
export function pairColumns(columns: readonly string[], names: readonly ColumnName[]): ColumnPair[] {
  const endings = new Map(
    names.flatMap(({ phrase, label }) =>
      label === ENDING.positive || label === ENDING.negative ? [[foldHeader(phrase), label] as const] : [],
    ),
  );
  const stems = new Map<string, { label: string; positive?: string; negative?: string }>();
  for (const column of columns) {
    const [, stem, ending] = /^(.+?)[\s_.:-]+([^\s_.:-]+)$/u.exec(column.trim()) ?? [];
    const label = ending === undefined ? undefined : endings.get(foldHeader(ending));
    if (stem === undefined || label === undefined) continue;
    const found = stems.get(foldHeader(stem)) ?? { label: stem };
    if (label === ENDING.positive) found.positive ??= column;
    else found.negative ??= column;
    stems.set(foldHeader(stem), found);
  }
  return [...stems.values()].flatMap(({ label, positive, negative }) =>
    positive === undefined || negative === undefined ? [] : [{ label, positive, negative }],
  );
}
