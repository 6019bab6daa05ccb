import type { DerivationRule } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";
import type { Table } from "./parse-table.js";

/** Rows of a derivation file: name, scope (clause | comment), when (conditions with spaces between), then, weight. */
export function parseDerivations(table: Table): {
  readonly rules: readonly DerivationRule[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const rules: DerivationRule[] = [];
  const id = table.file.replace(/\.tsv$/, "");
  for (const row of table.rows) {
    const scope = row.cell("scope");
    const weight = Number(row.cell("weight"));
    const when = row.cell("when").split(" ").filter(Boolean);
    if ((scope !== "clause" && scope !== "comment") || !(weight > 0 && weight <= 1) || when.length === 0) {
      problems.push({
        code: "lexicon/derivation",
        message: `${table.file}:${row.line}: expected a scope clause or comment, conditions and a weight over 0 up to 1`,
        place: { file: table.file, row: row.line },
        hint: "correct the row; lexicons/README.md shows the form",
      });
      continue;
    }
    rules.push({ id: `${id}#${row.cell("name")}`, scope, when, gives: row.cell("then"), weight });
  }
  return { rules, problems };
}
