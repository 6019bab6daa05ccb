import { createRecordParser, type Newline, type RawRecord } from "./parse-records.js";

export interface SniffedDelimiter {
  readonly delimiter: string;
  /** True where the text has one column only: delimiters in it are punctuation. */
  readonly single: boolean;
  /** False where quotation marks are characters everywhere, as some tab-separated exports have it. */
  readonly quoted: boolean;
  /** Share 0…1 of the records that have as many cells as most. */
  readonly agreement: number;
  /** Excel's hint line "sep=;", with its line end; "" where there is none. */
  readonly separatorLine: string;
}

/** In the order in which they win a tie: semicolons and tabs are rarer in comments than commas. */
const CANDIDATES = ["\t", ";", ",", "|"] as const;
/** Records that are looked at. */
const SAMPLE_RECORDS = 200;
/** Share of records that must agree: in running text, commas agree now and then. */
const LEAST_AGREEMENT = 0.4;

/**
 * Finds the delimiter from the beginning of a text: the one that cuts most records into the same number of cells,
 * two or more, quotation marks respected. Delimiters that stand in the comments only do not do that.
 * @param complete true when `head` is the whole text; else its last record is left out of account.
 */
export function sniffDelimiter(head: string, complete: boolean, newline: Newline): SniffedDelimiter {
  const hint = /^sep=(.)(\r\n|\n|\r)/i.exec(head);
  if (hint?.[1] !== undefined)
    return { delimiter: hint[1], single: false, quoted: true, agreement: 1, separatorLine: hint[0] };
  let best: { delimiter: string; agreement: number } | undefined;
  for (const delimiter of CANDIDATES) {
    if (!head.includes(delimiter)) continue;
    const agreement = agreementOf(sampleRecords(head, complete, delimiter, newline));
    if (agreement > (best?.agreement ?? LEAST_AGREEMENT)) best = { delimiter, agreement };
  }
  if (best === undefined)
    return { delimiter: ",", single: true, quoted: true, agreement: 0, separatorLine: "" };
  const quoted = isQuoted(head, complete, best.delimiter, newline);
  return { delimiter: best.delimiter, single: false, quoted, agreement: best.agreement, separatorLine: "" };
}

/**
 * Without regard to quotation marks every line has the same number of cells, and some cell begins with a mark
 * but is no quoted cell: then nothing in this text is quoted. Unless, quoted, lines join to records that all have that
 * many cells too: marks that are mere characters do not pair up so.
 */
function isQuoted(head: string, complete: boolean, delimiter: string, newline: Newline): boolean {
  if (!head.includes('"')) return true;
  const records = sampleRecords(head, complete, delimiter, newline, false);
  const width = records[0]?.cells.length ?? 0;
  const areEven = (some: readonly RawRecord[]): boolean => some.every(({ cells }) => cells.length === width);
  if (width < 2 || !areEven(records)) return true;
  const joined = sampleRecords(head, complete, delimiter, newline);
  if (joined.length < records.length && areEven(joined)) return true;
  return !records.some(({ cells }) =>
    cells.some((cell) => cell.startsWith('"') && !/^"([^"]|"")*" *$/.test(cell)),
  );
}

function sampleRecords(
  head: string,
  complete: boolean,
  delimiter: string,
  newline: Newline,
  quoted = true,
): readonly RawRecord[] {
  const parser = createRecordParser(delimiter, newline, quoted);
  const records = parser.push(head);
  if (complete || records.length === 0) records.push(...parser.end());
  return records.filter((record) => record.cells.some((cell) => cell !== "")).slice(0, SAMPLE_RECORDS);
}

/** Share 0…1 of the records that have the commonest number of cells; 0 where that is one, or the first wide record differs. */
function agreementOf(records: readonly RawRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  // The header says how many columns there are; title lines above it have one cell.
  const header = records.find(({ cells }) => cells.length > 1);
  if (width < 2 || header === undefined) return 0;
  return header.cells.length === width ? count / records.length : count / records.length / 2;
}
