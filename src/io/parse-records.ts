import { KEPT_OF_LONG_ROW, LONGEST_ROW } from "./longest-row.js";
import { readQuotedRecord, withoutReturn } from "./read-quoted-record.js";

/** One record of a delimited text, before anybody knows what its columns are. */
export interface RawRecord {
  readonly cells: readonly string[];
  /** 1-based line on which it begins. */
  readonly line: number;
  /** True where a quotation mark opened a cell and nothing closed it: it was read as a character. */
  readonly strayQuote: boolean;
  /** True where it was longer than `LONGEST_ROW`, and only its beginning was kept. */
  readonly isCut?: boolean;
}

/** What ends a record: "\n" takes "\r\n" too; "\r\n" leaves "\n" alone as a character. */
export type Newline = "\n" | "\r" | "\r\n";

export interface RecordParser {
  /** Takes the next piece of text; gives the records that are complete. */
  readonly push: (text: string) => RawRecord[];
  /** Gives what is left when there is no more text. */
  readonly end: () => RawRecord[];
}

const QUOTE = '"';
/**
 * Splits delimited text (RFC 4180) that arrives in pieces into records; written for files as people have them:
 * - a quotation mark inside a cell is a character unless it opens the cell;
 * - one that opens a cell and is not closed, so that the cell would swallow the rows below it, is a character too
 *   (csv-parse and Excel lose those rows);
 * - a line end inside quotation marks does not end a record.
 * An empty line is a record with one empty cell. Memory is bounded: of a record without end only the beginning is kept,
 * what follows is thrown away up to the next line end.
 * @param quoted false where quotation marks are characters everywhere.
 */
export function createRecordParser(delimiter: string, newline: Newline = "\n", quoted = true): RecordParser {
  let rest = "";
  let line = 1;
  let previous: readonly string[] = [];
  let isDropping = false;
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
        at = stop + newline.length;
        line++;
        continue;
      }
      const read = readQuotedRecord(rest, at, { delimiter, newline, final, previous });
      if (read === undefined) break;
      records.push({ cells: read.cells, line, strayQuote: read.strayQuote });
      previous = read.cells;
      line += read.lines;
      at = read.next;
    }
    rest = rest.slice(at);
    return records;
  };
  /** Throws away what is left of a record that was cut; false where its end has not come yet. */
  const drop = (): boolean => {
    const at = rest.indexOf(newline);
    // Half of a line end may be there.
    rest = rest.slice(at === -1 ? 1 - newline.length || rest.length : at + newline.length);
    isDropping = at === -1;
    return !isDropping;
  };
  return {
    push: (text) => {
      rest += text;
      if (isDropping && !drop()) return [];
      const records = take(false);
      if (rest.length > LONGEST_ROW) {
        const cells = rest.slice(0, KEPT_OF_LONG_ROW).split(delimiter);
        records.push({ cells, line, strayQuote: false, isCut: true });
        line++;
        isDropping = true;
        drop();
      }
      return records;
    },
    end: () => (isDropping && !drop() ? [] : take(true)),
  };
}
