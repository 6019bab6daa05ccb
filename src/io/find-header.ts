import type { Problem } from "../model/index.js";

export interface Header {
  /** Unique, none empty. */
  readonly columns: readonly string[];
  /** Index among the records of the first record that holds answers. */
  readonly firstRow: number;
  readonly problems: readonly Problem[];
}

const NUMBER = /^\s*[+-]?\d+([.,]\d+)?\s*%?\s*$/;
const DATE = /^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([T ]|\s*$)/;
/** Qualtrics writes a third header line that holds this key in every cell. */
const IMPORT_ID = /^\s*\{\s*"ImportId"/;
/** Records that are looked at to find the header. */
const SEARCHED = 20;
/** A column name of so many words is a question, and has its mark. */
const SENTENCE_WORDS = 5;

/**
 * Finds the column names in the first records of a table: lines above them (a title, an empty line) are left out and
 * said, Qualtrics' second and third header lines are understood, and a table without names gets "column_1", "column_2" …
 * Names that are empty or come twice are made unique ("column_4", "score_2") and said.
 */
export function findHeader(records: readonly (readonly string[])[], file: string): Header {
  const problems: Problem[] = [];
  const place = { file };
  const widest = Math.max(0, ...records.slice(0, SEARCHED).map(filled));
  const at = Math.max(
    0,
    records.findIndex((cells) => filled(cells) >= Math.max(1, widest / 2)),
  );
  const below = records.slice(at + 1);
  const names = padded(records[at] ?? [], below);
  const above = records.slice(0, at).filter((cells) => filled(cells) > 0);
  if (above.length > 0) {
    problems.push({
      code: "header/lines-above",
      message: `${above.length} line(s) above the column names were left out; the first says "${excerpt(above[0])}".`,
      place,
    });
  }
  const imported = below
    .slice(0, 3)
    .findIndex((cells) => cells.filter((cell) => IMPORT_ID.test(cell)).length > filled(cells) / 2);
  if (imported > 0) {
    problems.push({
      code: "header/questions",
      message: `The line below the column names holds the questions; they are used as names ("${excerpt(below[0])}").`,
      place,
    });
    return { ...unique(below[0] ?? [], names, problems, file), firstRow: at + imported + 2 };
  }
  if (isAnswer(names, below)) {
    problems.push({
      code: "header/missing",
      message: `Expected column names in the first line, got what looks like an answer: "${excerpt(names)}". It is read as an answer, and the columns are called column_1, column_2 ….`,
      place,
      hint: "Put a line with column names at the top of the file.",
    });
    return { columns: names.map((_, index) => generated(index)), firstRow: at, problems };
  }
  return { ...unique(names, [], problems, file), firstRow: at + 1 };
}

/** The name of a column that has none; `index` from 0. */
export function generated(index: number): string {
  return `column_${index + 1}`;
}

function unique(
  names: readonly string[],
  spare: readonly string[],
  problems: Problem[],
  file: string,
): { columns: readonly string[]; problems: readonly Problem[] } {
  const taken = new Set<string>();
  const repeated: string[] = [];
  const empty: string[] = [];
  const columns = names.map((raw, index) => {
    const written = raw.trim() || (spare[index] ?? "").trim();
    let name = written === "" ? generated(index) : written;
    if (written === "") empty.push(name);
    for (let number = 2; taken.has(name); number++) {
      if (number === 2) repeated.push(written);
      name = `${written === "" ? generated(index) : written}_${number}`;
    }
    taken.add(name);
    return name;
  });
  if (repeated.length > 0) {
    problems.push({
      code: "header/duplicate",
      message: `Expected every column name once; more than once: ${list(repeated)}. The later ones are called "${repeated[0]}_2" and so on.`,
      place: { file },
    });
  }
  if (empty.length > 0) {
    problems.push({
      code: "header/empty",
      message: `${empty.length} column(s) have no name; they are called ${list(empty)}.`,
      place: { file },
    });
  }
  return { columns, problems };
}

/**
 * A first line is an answer where it has numbers or dates in columns of numbers or dates, and no such column has a name;
 * in a table of one column, where it is a number or reads as a sentence that is no question.
 */
function isAnswer(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (first.length === 1) return isValue(first[0] ?? "") || isSentence(first[0] ?? "");
  const sample = below.slice(0, SEARCHED);
  let answers = 0;
  for (const [index, cell] of first.entries()) {
    const values = sample.map((cells) => cells[index] ?? "").filter((value) => value.trim() !== "");
    if (values.length === 0) continue;
    const numeric = values.filter(isValue).length / values.length > 0.8;
    if (!numeric) continue;
    if (!isValue(cell)) return false;
    answers++;
  }
  return answers > 0;
}

function isValue(cell: string): boolean {
  return NUMBER.test(cell) || DATE.test(cell);
}

function isSentence(cell: string): boolean {
  const text = cell.trim();
  return !/[?:]$/.test(text) && (/[.!]$/.test(text) || text.split(/\s+/).length >= SENTENCE_WORDS);
}

/** Where most rows are wider than the header, their last columns have no name. */
function padded(names: readonly string[], below: readonly (readonly string[])[]): readonly string[] {
  const widths = below.map((cells) => cells.findLastIndex((cell) => cell !== "") + 1).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return usual > names.length ? [...names, ...new Array<string>(usual - names.length).fill("")] : names;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${name}"`);
  return names.length > 5 ? `${shown.join(", ")} …` : shown.join(", ");
}

function excerpt(cells: readonly string[] | undefined): string {
  const text = (cells ?? [])
    .filter((cell) => cell.trim() !== "")
    .join(" | ")
    .replaceAll(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
