import { parseTable as parse, type Table } from "../../src/lexicon/parse-table.js";

export type * from "../../src/lexicon/parse-table.js";

/** Characters from which a file is worth remembering: below are those that tests make up. */
const LARGE = 5_000;
const tables = new Map<string, Table>();

/** The files of the shipped lexicons are the same whatever is laid over them. */
export function parseTable(text: string, file: string): Table {
  if (text.length < LARGE) return parse(text, file);
  const key = `${file}\n${text}`;
  const table = tables.get(key) ?? parse(text, file);
  tables.set(key, table);
  return table;
}
