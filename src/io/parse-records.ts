/** One record of a delimited text, before anybody knows what its columns are. */
export interface RawRecord {
  readonly cells: readonly string[];
  /** 1-based line on which it begins. */
  readonly line: number;
  /** True where a quotation mark opened a cell and nothing closed it: it was read as a character. */
  readonly strayQuote: boolean;
}

export interface RecordParser {
  /** Takes the next piece of text; gives the records that are complete. */
  readonly push: (text: string) => RawRecord[];
  /** Gives what is left when there is no more text. */
  readonly end: () => RawRecord[];
}

/** A quoted cell that is still open after so many characters was opened by a stray quotation mark. */
const LONGEST_CELL = 8_388_608;
const QUOTE = '"';
/** Numbers, dates and times. */
const VALUE = /^\s*\d[\d.,:/ -]*\s*$/;

/**
 * Splits delimited text (RFC 4180) that arrives in pieces into records; written for files as people have them:
 * - a quotation mark inside a cell is a character unless it opens the cell;
 * - one that opens a cell and is not closed, so that the cell would swallow the rows below it, is a character too
 *   (csv-parse and Excel lose those rows);
 * - "\n", "\r\n" and, where `newline` says so, "\r" end a record, but not inside quotation marks.
 * An empty line is a record with one empty cell.
 * @param quoted false where quotation marks are characters everywhere.
 */
export function createRecordParser(
  delimiter: string,
  newline: "\n" | "\r" = "\n",
  quoted = true,
): RecordParser {
  let rest = "";
  let line = 1;
  let previous: readonly string[] = [];
  const take = (final: boolean): RawRecord[] => {
    const records: RawRecord[] = [];
    let at = 0;
    let quoteAt = quoted ? rest.indexOf(QUOTE) : -1;
    while (at < rest.length) {
      const newlineAt = rest.indexOf(newline, at);
      if (newlineAt === -1 && !final) break;
      const stop = newlineAt === -1 ? rest.length : newlineAt;
      if (quoteAt !== -1 && quoteAt < at) quoteAt = rest.indexOf(QUOTE, at);
      if (quoteAt === -1 || quoteAt > stop) {
        const cells = withoutReturn(rest.slice(at, stop)).split(delimiter);
        records.push({ cells, line, strayQuote: false });
        if (cells.length > 1) previous = cells;
        at = stop + 1;
        line++;
        continue;
      }
      const read = readQuoted(rest, at, { delimiter, newline, final, previous });
      if (read === undefined) break;
      records.push({ cells: read.cells, line, strayQuote: read.strayQuote });
      previous = read.cells;
      line += read.lines;
      at = read.next;
    }
    rest = rest.slice(at);
    return records;
  };
  return {
    push: (text) => {
      rest += text;
      return take(false);
    },
    end: () => take(true),
  };
}

interface Reading {
  readonly delimiter: string;
  readonly newline: string;
  /** True when no more text comes. */
  readonly final: boolean;
  /** The cells of the record before. */
  readonly previous: readonly string[];
}

interface QuotedRecord {
  readonly cells: string[];
  readonly strayQuote: boolean;
  readonly next: number;
  readonly lines: number;
}

/** Reads one record with quotation marks in it; undefined where more text is needed. */
function readQuoted(text: string, start: number, reading: Reading): QuotedRecord | undefined {
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
      if (text[stop] === "\r" && newline === "\n") stop++;
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
      return { cells, strayQuote, next: stop + 1, lines: countOf(text, newline, start, stop) + 1 };
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
    if (after === delimiter || after === newline || after === "\r" || after === undefined) {
      return swallowsRows(text, start, at, reading) ? "stray" : at;
    }
    const before = text[at - 1];
    if ((before === delimiter || before === newline) && text.lastIndexOf(newline, at) > open) return "stray";
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
  { delimiter, newline, previous }: Reading,
): boolean {
  const firstEnd = text.indexOf(newline, start);
  if (firstEnd === -1 || firstEnd > close) return false;
  const values = previous.flatMap((cell, index) => (VALUE.test(cell) ? [index] : []));
  if (values.length === 0) return false;
  const lastEnd = text.indexOf(newline, close);
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

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
