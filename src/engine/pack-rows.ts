import type { FeedbackRow } from "../model/feedback.js";

/**
 * Rows as few large pieces instead of many small ones, to be sent to a thread: copying them costs a fraction of what
 * copying the rows does. `unpackRows` makes the same rows of them.
 */
export interface PackedRows {
  readonly count: number;
  readonly columns: readonly string[];
  /** For each text of a row the column that holds it. */
  readonly texts: readonly number[];
  /** Cells one after another, then id, date and language; row by row. One byte a character (Latin-1), or two where some need it. */
  readonly bytes: Uint8Array;
  /** For each of them twice its number of characters, and one where a character takes two bytes. */
  readonly lengths: Uint32Array;
  /** Three for each row: its number; its rating, or why there is none; its weight. */
  readonly numbers: Float64Array;
  /** What only some rows have. */
  readonly extras: ReadonlyMap<number, Pick<FeedbackRow, "values" | "origin" | "problems">>;
  /** Rows with other columns, as they are. */
  readonly others: ReadonlyMap<number, FeedbackRow>;
}

/** A character that Latin-1 does not have. */
const WIDE = /[^\0-\xff]/g;
/** Cells of a row behind its columns. */
const BEHIND = 3;
const NUMBERS = 3;
/** In the place of a rating: none of these is one. */
const REASONS: readonly NonNullable<FeedbackRow["ratingMissing"]>[] = ["empty", "dont-know", "invalid"];

export function packRows(rows: readonly FeedbackRow[]): PackedRows {
  const first = rows[0];
  const columns = first === undefined ? [] : [...first.fields.keys()];
  const texts = (first?.texts ?? []).map((text) =>
    columns.findIndex((name) => first?.fields.get(name) === text),
  );
  const width = columns.length + BEHIND;
  const cells: string[] = [];
  const numbers = new Float64Array(rows.length * NUMBERS);
  const extras = new Map<number, Pick<FeedbackRow, "values" | "origin" | "problems">>();
  const others = new Map<number, FeedbackRow>();
  for (const [place, row] of rows.entries()) {
    const from = cells.length;
    let isLike = row.fields.size === columns.length;
    let at = 0;
    for (const [name, cell] of row.fields) {
      if (columns[at++] !== name) isLike = false;
      cells.push(cell);
    }
    if (row.texts.length !== texts.length) isLike = false;
    for (const [index, text] of row.texts.entries())
      if (cells[from + (texts[index] ?? -1)] !== text) isLike = false;
    if (!isLike) {
      cells.length = from;
      for (let empty = 0; empty < width; empty++) cells.push("");
      others.set(place, row);
      continue;
    }
    cells.push(row.id, row.date ?? "", row.language ?? "");
    const missing = row.ratingMissing === undefined ? Number.NaN : -1 - REASONS.indexOf(row.ratingMissing);
    numbers.set([row.row, row.rating ?? missing, row.weight], place * NUMBERS);
    const { values, origin, problems } = row;
    if (values === undefined && origin === undefined && problems.length === 0) continue;
    extras.set(place, { problems, ...(values ? { values } : {}), ...(origin ? { origin } : {}) });
  }
  return { count: rows.length, columns, texts, ...packCells(cells), numbers, extras, others };
}

function packCells(cells: readonly string[]): Pick<PackedRows, "bytes" | "lengths"> {
  const lengths = new Uint32Array(cells.length);
  const whole = cells.join("");
  const pieces: Buffer[] = [];
  // Few cells are wide: they are looked for in the whole, and what stands between two of them is one piece.
  let wide = nextWide(whole, 0);
  let at = 0;
  let from = 0;
  for (let place = 0; place < cells.length; place++) {
    const { length } = cells[place] as string;
    const end = at + length;
    const isWide = wide < end;
    lengths[place] = 2 * length + (isWide ? 1 : 0);
    if (isWide) {
      if (from < at) pieces.push(Buffer.from(whole.slice(from, at), "latin1"));
      pieces.push(Buffer.from(whole.slice(at, end), "utf16le"));
      from = end;
      wide = nextWide(whole, end);
    }
    at = end;
  }
  if (from < at || pieces.length === 0) pieces.push(Buffer.from(whole.slice(from), "latin1"));
  return { bytes: pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces), lengths };
}

/** Where the next character stands that Latin-1 does not have; behind everything where none does. */
function nextWide(text: string, from: number): number {
  WIDE.lastIndex = from;
  return WIDE.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** Their strings are new ones: none keeps the whole pack in memory. */
export function unpackRows(packed: PackedRows): readonly FeedbackRow[] {
  const { count, columns, texts, lengths, numbers, extras, others } = packed;
  const bytes = Buffer.from(packed.bytes.buffer, packed.bytes.byteOffset, packed.bytes.byteLength);
  const rows: FeedbackRow[] = [];
  let at = 0;
  let cell = 0;
  const next = (): string => {
    const length = lengths[cell++] as number;
    const size = length & 1 ? length - 1 : length >> 1;
    const from = at;
    at += size;
    return size === 0 ? "" : bytes.toString(length & 1 ? "utf16le" : "latin1", from, at);
  };
  for (let place = 0; place < count; place++) {
    const cells = columns.map(next);
    const [id, date, language] = [next(), next(), next()];
    const other = others.get(place);
    if (other !== undefined) {
      rows.push(other);
      continue;
    }
    const [row = 0, rating = 0, weight = 1] = numbers.subarray(place * NUMBERS, (place + 1) * NUMBERS);
    const ratingMissing = rating < 0 ? REASONS[-1 - rating] : undefined;
    rows.push({
      row,
      id,
      texts: texts.map((column) => cells[column] ?? ""),
      ...(rating >= 0 ? { rating } : {}),
      ...(ratingMissing === undefined ? {} : { ratingMissing }),
      ...(date === "" ? {} : { date }),
      ...(language === "" ? {} : { language }),
      weight,
      fields: new Map(columns.map((name, index) => [name, cells[index] ?? ""])),
      problems: [],
      ...extras.get(place),
    });
  }
  return rows;
}
