import type { Problem } from "../model/problem.js";
import { REQUIRED_HEADER } from "./kinds.js";

export interface TableRow {
  /** 1-based line in the file. */
  readonly line: number;
  /** The cell of a column; "" where the column is missing or empty. */
  readonly cell: (column: string) => string;
}

/** A TSV file with its provenance header: the one reader for lexicons, labels, rules, messages and cases. */
export interface Table {
  readonly file: string;
  readonly header: ReadonlyMap<string, string>;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** Reads `text` (LF or CRLF); `file` only names it in problems. Bad rows are reported and left out, nothing is thrown. */
export function parseTable(text: string, file: string): Table {
  const problems: Problem[] = [];
  const header = new Map<string, string>();
  const rows: TableRow[] = [];
  let columns: readonly string[] = [];
  const complain = (code: string, row: number, message: string, hint: string): void => {
    problems.push({ code, message: `${file}:${row}: ${message}`, place: { file, row }, hint });
  };
  const composed = text === text.normalize("NFC");
  const lines = text.split(/\r?\n/);
  if (text.startsWith("\uFEFF")) {
    complain(
      "lexicon/bom",
      1,
      "expected UTF-8 without a byte order mark",
      "save the file as UTF-8 without BOM",
    );
    lines[0] = (lines[0] ?? "").slice(1);
  }
  lines.forEach((content, index) => {
    const line = index + 1;
    if (content === "") return;
    if (content.startsWith("#")) {
      const colon = content.indexOf(":");
      if (columns.length === 0 && colon > 0) {
        header.set(content.slice(1, colon).trim(), content.slice(colon + 1).trim());
      }
      return;
    }
    const cells = content.split("\t");
    if (columns.length === 0) {
      columns = cells;
      return;
    }
    if (cells.length > columns.length) {
      complain(
        "lexicon/cells",
        line,
        `expected at most ${columns.length} cells, got ${cells.length}`,
        "put one tab between cells and none inside",
      );
      return;
    }
    const spaced = cells.find((cell) => cell !== cell.trim());
    if (spaced !== undefined) {
      complain("lexicon/space", line, `"${spaced}" has a space at an end`, "take the space away");
    }
    if (!composed && content !== content.normalize("NFC")) {
      complain("lexicon/nfc", line, "expected composed letters (NFC)", "save the row in Unicode NFC");
    }
    if ((content.includes('"') || content.includes("#")) && /["#](?![\p{L}\p{N}])|"/u.test(content)) {
      complain("lexicon/character", line, 'a cell holds " or #', "leave the character out");
    }
    rows.push({ line, cell: (column) => (cells[columns.indexOf(column)] ?? "").trim() });
  });
  for (const key of REQUIRED_HEADER) {
    const value = header.get(key);
    if (value === undefined || value === "" || /^(todo|tbd|x{3,}|utf-8)$/i.test(value)) {
      complain(
        "lexicon/header",
        1,
        `expected a header line "# ${key}: …", got ${value ? `"${value}"` : "none"}`,
        "add it",
      );
    }
  }
  return { file, header, columns, rows, problems };
}
