import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTable, type Table } from "../lexicon/parse-table.js";
import type { Problem } from "../model/index.js";
import type { ColumnName } from "./column-names.js";
import { ProblemError } from "./problem-error.js";

const FILE_NAME = "columns.tsv";
const KIND = "columns";

/**
 * The column names to recognise: the rows of every `columns.tsv` under the folders, each language one level down.
 * All languages count at once: a Danish shop may well export English headers.
 * @throws ProblemError with every row that is no phrase, label and weight (0…1).
 */
export async function loadColumnNames(...folders: readonly (string | URL)[]): Promise<readonly ColumnName[]> {
  const tables: Table[] = [];
  for (const folder of folders) {
    const path = typeof folder === "string" ? folder : fileURLToPath(folder);
    const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(path, name, FILE_NAME);
      const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
      if (text !== undefined) tables.push(parseTable(text, file));
    }
  }
  return columnNamesOf(tables);
}

/**
 * The same from tables that are parsed already (`loadLexicons().tables.values()`); tables of other kinds are passed over.
 * @throws ProblemError with every row that is no phrase, label and weight (0…1).
 */
export function columnNamesOf(tables: Iterable<Table>): readonly ColumnName[] {
  const names: ColumnName[] = [];
  const problems: Problem[] = [];
  for (const table of tables) {
    if (table.header.get("kind") !== KIND) continue;
    for (const { line, cell } of table.rows) {
      const [phrase, label, weight] = [cell("phrase"), cell("label"), cell("weight")];
      if (phrase !== "" && label !== "" && weight !== "" && Number(weight) >= 0 && Number(weight) <= 1) {
        names.push({ phrase, label, weight: Number(weight) });
        continue;
      }
      problems.push({
        code: "columns/bad-row",
        message: `${table.file}:${line}: expected a phrase, a label and a weight from 0 to 1, got "${phrase}", "${label}", "${weight}".`,
        place: { file: table.file, row: line },
      });
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return names;
}
