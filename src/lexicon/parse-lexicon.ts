import { LEXICON_KINDS, type Lexicon, type LexiconEntry, type LexiconKind } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";
import { KIND_COLUMNS, PARTS_OF_SPEECH } from "./kinds.js";
import { parseTable, type Table, type TableRow } from "./parse-table.js";

export interface ParsedLexicon {
  /** Absent when the file has no known kind. */
  readonly lexicon?: Lexicon;
  /** Everything that is wrong with the file, each with file and line. */
  readonly problems: readonly Problem[];
}

/** TSV text → Lexicon. `file` is "da/sentiment.core.tsv": its name gives the id. Rows with problems are left out. */
export function parseLexicon(tsv: string, file: string): ParsedLexicon {
  return lexiconOfTable(parseTable(tsv, file));
}

/** The same from a table already read. */
export function lexiconOfTable(table: Table): ParsedLexicon {
  const problems: Problem[] = [...table.problems];
  const complain = (code: string, row: number, message: string, hint: string): void => {
    problems.push({
      code,
      message: `${table.file}:${row}: ${message}`,
      place: { file: table.file, row },
      hint,
    });
  };
  const kind = table.header.get("kind") ?? "";
  if (!isLexiconKind(kind)) {
    complain(
      "lexicon/kind",
      1,
      `expected a kind of ${LEXICON_KINDS.join(", ")}; got "${kind}"`,
      "correct the header",
    );
    return { problems };
  }
  const shape = KIND_COLUMNS[kind];
  for (const column of shape.required) {
    if (!table.columns.includes(column)) {
      complain(
        "lexicon/column",
        1,
        `expected a column "${column}", got ${table.columns.join(", ")}`,
        "add the column",
      );
    }
  }
  const id = table.file.replace(/\.tsv$/, "");
  const scale = parseScale(table.header.get("scale"));
  const labelsOf = countLabels(table.rows);
  const entries: LexiconEntry[] = [];
  for (const row of table.rows) {
    const entry = parseEntry(row, {
      id,
      kind,
      labelsOf,
      scale,
      overlay: table.header.has("overlays"),
      complain,
    });
    if (entry) entries.push(entry);
  }
  return {
    lexicon: { ...lexiconHead(id, kind, table.header), entries },
    problems,
  };
}

/** All of a lexicon but its rows. */
export function lexiconHead(
  id: string,
  kind: LexiconKind,
  header: ReadonlyMap<string, string>,
): Omit<Lexicon, "entries"> {
  const scale = parseScale(header.get("scale"));
  return {
    id,
    kind,
    language: header.get("language") ?? "",
    provenance: {
      title: header.get("title") ?? "",
      version: header.get("version") ?? "",
      source: header.get("source") ?? "",
      licence: header.get("licence") ?? "",
      status: header.get("status") === "optional" ? "optional" : "active",
      ...(scale ? { scale } : {}),
      header,
    },
  };
}

interface EntryContext {
  readonly id: string;
  readonly kind: LexiconKind;
  readonly labelsOf: ReadonlyMap<string, number>;
  readonly scale: readonly [number, number] | undefined;
  readonly overlay: boolean;
  readonly complain: (code: string, row: number, message: string, hint: string) => void;
}

function parseEntry(row: TableRow, context: EntryContext): LexiconEntry | undefined {
  const { id, kind, scale, complain } = context;
  const phrase = row.cell("phrase");
  if (phrase === "") {
    complain("lexicon/phrase", row.line, "expected a phrase, got an empty cell", "fill it or delete the row");
    return undefined;
  }
  const label = kind === "sentiment" ? "" : row.cell("label");
  const written = row.cell("weight");
  const removes = context.overlay && written === "";
  const weight = KIND_COLUMNS[kind].weighted && !removes ? Number(written) : 1;
  if (KIND_COLUMNS[kind].weighted && !removes && (written === "" || !Number.isFinite(weight))) {
    complain(
      "lexicon/weight",
      row.line,
      `expected a weight, got "${written}"`,
      "write a number with a decimal point",
    );
    return undefined;
  }
  if (scale && (weight < scale[0] || weight > scale[1])) {
    complain(
      "lexicon/scale",
      row.line,
      `expected a weight from ${scale[0]} to ${scale[1]}, got ${written}`,
      "correct it",
    );
    return undefined;
  }
  const state = row.cell("state");
  if (kind === "need" && state !== "met" && state !== "unmet") {
    complain("lexicon/state", row.line, `expected met or unmet, got "${state}"`, "correct the state");
    return undefined;
  }
  const pos = row.cell("pos");
  if (pos !== "" && !PARTS_OF_SPEECH.has(pos.replace(/!$/, ""))) {
    const known = [...PARTS_OF_SPEECH].join(", ");
    complain("lexicon/pos", row.line, `expected a part of speech of ${known}; got "${pos}"`, "correct it");
  }
  const lemma = row.cell("lemma");
  const norm = row.cell("norm");
  const note = row.cell("note");
  return {
    id: `${id}#${phrase}${(context.labelsOf.get(phrase) ?? 0) > 1 ? ` (${label}${state ? ` ${state}` : ""})` : ""}`,
    phrase,
    label,
    weight,
    ...(state === "met" || state === "unmet" ? { state } : {}),
    ...(lemma ? { lemma } : {}),
    ...(pos ? { pos } : {}),
    ...(norm ? { norm } : {}),
    ...(note ? { note } : {}),
    ...(removes ? { removes } : {}),
    line: row.line,
  };
}

function countLabels(rows: readonly TableRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.cell("phrase"), (counts.get(row.cell("phrase")) ?? 0) + 1);
  return counts;
}

function parseScale(written: string | undefined): readonly [number, number] | undefined {
  const [low, high] = (written ?? "").split(/\s+/).map(Number);
  return written && low !== undefined && high !== undefined && low < high ? [low, high] : undefined;
}

function isLexiconKind(kind: string): kind is LexiconKind {
  return (LEXICON_KINDS as readonly string[]).includes(kind);
}
