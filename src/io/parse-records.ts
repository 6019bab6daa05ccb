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

/**
 * Splits delimited text (RFC 4180) that arrives in pieces into records; written for files as people have them:
 * - a quotation mark inside a cell is a character unless it opens the cell;
 * - one that opens a cell and is not closed, so that the cell would swallow the rows below it, is a character too
 *   (csv-parse and Excel lose those rows);
 * - "\n", "\r\n" and, where `newline` says so, "\r" end a record, but not inside quotation marks.
 * An empty line is a record with one empty cell.
 */
export function createRecordParser(delimiter: string, newline: "\n" | "\r" = "\n"): RecordParser {
  let rest = "";
  let line = 1;
  const take = (final: boolean): RawRecord[] => {
    const records: RawRecord[] = [];
    let at = 0;
    let quoteAt = rest.indexOf(QUOTE);
    while (at < rest.length) {
      const newlineAt = rest.indexOf(newline, at);
      if (newlineAt === -1 && !final) break;
      const stop = newlineAt === -1 ? rest.length : newlineAt;
      if (quoteAt !== -1 && quoteAt < at) quoteAt = rest.indexOf(QUOTE, at);
      if (quoteAt === -1 || quoteAt > stop) {
        records.push({
          cells: withoutReturn(rest.slice(at, stop)).split(delimiter),
          line,
          strayQuote: false,
        });
        at = stop + 1;
        line++;
        continue;
      }
      const read = readQuoted(rest, at, delimiter, newline, final);
      if (read === undefined) break;
      records.push({ cells: read.cells, line, strayQuote: read.strayQuote });
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

interface QuotedRecord {
  readonly cells: string[];
  readonly strayQuote: boolean;
  readonly next: number;
  readonly lines: number;
}

/** Reads one record with quotation marks in it; undefined where more text is needed. */
function readQuoted(
  text: string,
  start: number,
  delimiter: string,
  newline: string,
  final: boolean,
): QuotedRecord | undefined {
  const cells: string[] = [];
  let strayQuote = false;
  let at = start;
  let newlineAt = start - 1;
  for (;;) {
    let stop: number;
    const close = text[at] === QUOTE ? closingQuote(text, at, delimiter, newline, final) : "none";
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
 * but where it stands at the beginning of a cell further down, it is the first one that does not belong.
 */
function closingQuote(
  text: string,
  open: number,
  delimiter: string,
  newline: string,
  final: boolean,
): number | "stray" | "unknown" {
  for (let from = open + 1; ; ) {
    const at = text.indexOf(QUOTE, from);
    if (at === -1) return final || text.length - open > LONGEST_CELL ? "stray" : "unknown";
    if (at + 1 >= text.length) return final ? at : "unknown";
    if (text[at + 1] === QUOTE) {
      from = at + 2;
      continue;
    }
    const after = text[skipBlanks(text, at + 1, delimiter)];
    if (after === delimiter || after === newline || after === "\r" || after === undefined) return at;
    const before = text[at - 1];
    if ((before === delimiter || before === newline) && text.lastIndexOf(newline, at) > open) return "stray";
    from = at + 1;
  }
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
