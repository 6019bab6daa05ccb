import type { Problem } from "../model/index.js";
import { isValue } from "./is-value.js";
import type { MergedHeader } from "./merged-header.js";
import { secondHeader } from "./second-header.js";
import { generated, uniqueNames } from "./unique-names.js";

export interface Header {
  /** Unique, none empty. */
  readonly columns: readonly string[];
  /** Index among the records of the first record that holds answers. */
  readonly firstRow: number;
  readonly problems: readonly Problem[];
}

/** Records that are looked at to find the header. */
const SEARCHED = 20;
/** A column name of so many words is a question, and has its mark. */
const SENTENCE_WORDS = 5;

/**
 * Finds the column names in the first records of a table: lines above them (a title, an empty line) are left out and
 * said, names over several lines are understood (`secondHeader`), and a table without names gets "column_1" and so on.
 * @param wanted true: the first line that is not empty holds names; false: there are none; else it is found out.
 * @param merged names below merged cells, as `mergedHeader` found them.
 */
export function findHeader(
  records: readonly (readonly string[])[],
  file: string,
  wanted?: boolean,
  merged?: MergedHeader,
): Header {
  const place = { file };
  const at = Math.max(
    0,
    merged !== undefined && wanted === undefined
      ? merged.from
      : wanted === undefined
        ? headerIndex(records)
        : records.findIndex((cells) => filled(cells) > 0),
  );
  const below = records.slice(at + 1);
  const names = padded(records[at] ?? [], below);
  const problems: Problem[] = [];
  const above = records.slice(0, at).filter((cells) => filled(cells) > 0);
  if (above.length > 0) {
    problems.push({
      code: "header/lines-above",
      message: `${above.length} line(s) above the column names were left out; the first says "${excerpt(above[0])}".`,
      place,
    });
  }
  if (merged !== undefined && wanted === undefined) {
    problems.push({
      code: "header/merged",
      message: `${merged.at - merged.from} row(s) of merged cells above the column names were left out: "${excerpt(merged.bands)}".`,
      place,
    });
    const unique = uniqueNames(padded(merged.names, records.slice(merged.at + 1)), file);
    return {
      columns: unique.columns,
      firstRow: merged.at + 1,
      problems: [...problems, ...unique.problems],
    };
  }
  if (wanted === false || (wanted === undefined && isAnswer(names, below))) {
    if (wanted === undefined) {
      problems.push({
        code: "header/missing",
        message: `Expected column names in the first line, got what looks like an answer: "${excerpt(names)}". It is read as an answer, and the columns are called column_1, column_2 ….`,
        place,
        hint: "Put a line with column names at the top of the file.",
      });
    }
    return { columns: names.map((_, index) => generated(index)), firstRow: at, problems };
  }
  const second = secondHeader(names, below);
  if (second !== undefined) {
    problems.push({
      code: "header/several-lines",
      message: `The column names go over ${second.lines + 1} lines: "${excerpt(below[0])}" is not an answer.`,
      place,
    });
  }
  const unique = uniqueNames(second?.names ?? names, file);
  return {
    columns: unique.columns,
    firstRow: at + 1 + (second?.lines ?? 0),
    problems: [...problems, ...unique.problems],
  };
}

function headerIndex(records: readonly (readonly string[])[]): number {
  const widest = Math.max(0, ...records.slice(0, SEARCHED).map(filled));
  return records.findIndex((cells) => {
    const count = filled(cells);
    // One cell alone above rows of several is a title, unless the row itself has several cells.
    return count > 0 && count >= widest / 2 && (count > 1 || widest === 1 || cells.length > 1);
  });
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
    if (values.length === 0 || values.filter(isValue).length / values.length <= 0.8) continue;
    if (!isValue(cell)) return false;
    answers++;
  }
  return answers > 0;
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

function excerpt(cells: readonly string[] | undefined): string {
  const text = (cells ?? [])
    .filter((cell) => cell.trim() !== "")
    .join(" | ")
    .replaceAll(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
