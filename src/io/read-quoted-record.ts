/** A quoted cell that is still open after so many characters was opened by a stray quotation mark. */
const LONGEST_CELL = 8_388_608;
const QUOTE = '"';
/** Numbers, dates and times. */
const VALUE = /^\s*\d[\d.,:/ -]*\s*$/;

/** What must be known to read a record. */
export interface Reading {
  readonly delimiter: string;
  readonly newline: string;
  /** True when no more text comes. */
  readonly final: boolean;
  /** The cells of the record before. */
  readonly previous: readonly string[];
}

export interface QuotedRecord {
  readonly cells: string[];
  readonly strayQuote: boolean;
  readonly next: number;
  readonly lines: number;
}

/** Reads one record with quotation marks in it; undefined where more text is needed. */
export function readQuotedRecord(text: string, start: number, reading: Reading): QuotedRecord | undefined {
  const { delimiter, newline, final } = reading;
  const cells: string[] = [];
  let strayQuote = false;
  let at = start;
  let newlineAt = start - 1;
  for (;;) {
    let stop: number;
    const close = text[at] === QUOTE ? closingQuote(text, start, at, reading) : "none";
    if (close === "unknown") return undefined;
    if (typeof close === "number") {
      cells.push(text.slice(at + 1, close).replaceAll('""', QUOTE));
      stop = skipBlanks(text, close + 1, delimiter);
      if (text[stop] === "\r" && newline !== "\r") stop++;
      if (stop >= text.length && !final) return undefined;
    } else {
      if (close === "stray") strayQuote = true;
      if (newlineAt < at) newlineAt = text.indexOf(newline, at);
      if (newlineAt === -1 && !final) return undefined;
      const lineEnd = newlineAt === -1 ? text.length : newlineAt;
      const delimiterAt = text.indexOf(delimiter, at);
      stop = delimiterAt === -1 || delimiterAt > lineEnd ? lineEnd : delimiterAt;
      cells.push(stop === lineEnd ? withoutReturn(text.slice(at, stop)) : text.slice(at, stop));
    }
    if (text[stop] !== delimiter) {
      return {
        cells,
        strayQuote,
        next: stop + (text.startsWith(newline, stop) ? newline.length : 1),
        lines: countOf(text, newline, start, stop) + 1,
      };
    }
    at = stop + 1;
  }
}

/**
 * Where the cell that opens at `open` is closed. "stray": the opening mark is a character; "unknown": needs more text.
 * A mark that closes stands before a delimiter or the end of the line. Another mark inside is a character (relaxed),
 * but where it stands at the beginning of a cell further down, or where the cell would swallow whole rows,
 * it is the first one that does not belong.
 */
function closingQuote(
  text: string,
  start: number,
  open: number,
  reading: Reading,
): number | "stray" | "unknown" {
  const { delimiter, newline, final } = reading;
  for (let from = open + 1; ; ) {
    const at = text.indexOf(QUOTE, from);
    if (at === -1) return final || text.length - open > LONGEST_CELL ? "stray" : "unknown";
    if (at + 1 >= text.length) return final ? at : "unknown";
    if (text[at + 1] === QUOTE) {
      from = at + 2;
      continue;
    }
    const after = text[skipBlanks(text, at + 1, delimiter)];
    if (after === undefined && !final) return "unknown";
    if (after === delimiter || after === "\n" || after === "\r" || after === undefined) {
      const swallows = swallowsRows(text, start, at, reading);
      return swallows === "unknown" ? swallows : swallows ? "stray" : at;
    }
    const before = text[at - 1];
    if ((before === delimiter || before === newline.at(-1)) && text.lastIndexOf(newline, at) > open)
      return "stray";
    from = at + 1;
  }
}

/**
 * A cell that runs over several lines has swallowed rows where each of these lines, read without regard to marks, is as
 * wide as the record before and has a number or a date wherever that one has. In a comment of several lines the numbers
 * before it are missing on its last line, and those behind it on its first.
 */
function swallowsRows(
  text: string,
  start: number,
  close: number,
  { delimiter, newline, final, previous }: Reading,
): boolean | "unknown" {
  const firstEnd = text.indexOf(newline, start);
  if (firstEnd === -1 || firstEnd > close) return false;
  const values = previous.flatMap((cell, index) => (VALUE.test(cell) ? [index] : []));
  if (values.length === 0) return false;
  const lastEnd = text.indexOf(newline, close);
  if (lastEnd === -1 && !final) return "unknown";
  const lines = text.slice(start, lastEnd === -1 ? text.length : lastEnd).split(newline);
  return lines.every((line) => {
    const cells = line.split(delimiter);
    return cells.length === previous.length && values.every((index) => VALUE.test(cells[index] ?? ""));
  });
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === " " && delimiter !== " ") at++;
  return at;
}

function countOf(text: string, piece: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(piece, from); at !== -1 && at < to; at = text.indexOf(piece, at + 1)) count++;
  return count;
}

/** A line without the carriage return that belongs to its end. */
export function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
