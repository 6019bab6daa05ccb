import type { Problem } from "../model/index.js";
import type { TableFormat } from "./dialect.js";
import { ProblemError } from "./problem-error.js";
import { byteOrderMarkOf, looksLikeUtf16 } from "./sniff-encoding.js";
import { unpackedName } from "./unpacked-name.js";

/** What a file begins with when it is not a table, and what to do about it. */
const REFUSED: readonly { readonly begins: string; readonly what: string; readonly hint: string }[] = [
  {
    begins: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    what: "an old Excel file (.xls) or a workbook with a password",
    hint: 'Open it in Excel and use "Save as" to save it as .xlsx, without a password.',
  },
  { begins: "%PDF", what: "a PDF", hint: "Export the answers as .xlsx or .csv where they come from." },
  {
    begins: "\x1f\x8b",
    what: "packed with gzip more than once",
    hint: "Unpack it first, or pipe it: gunzip -c FILE | genklang analyze -",
  },
  {
    begins: "\x28\xb5\x2f\xfd",
    what: "a Zstandard archive",
    hint: "Pipe it: zstd -dc FILE | genklang analyze -",
  },
  { begins: "BZh", what: "a bzip2 archive", hint: "Pipe it: bzip2 -dc FILE | genklang analyze -" },
  { begins: "\xfd7zXZ\0", what: "an xz archive", hint: "Pipe it: xz -dc FILE | genklang analyze -" },
  { begins: "{\\rtf", what: "a rich-text document", hint: "Save the answers as .csv or .xlsx." },
  {
    begins: "PK\x05\x06",
    what: "an empty zip archive",
    hint: "Download or save the file again; nothing is in it.",
  },
];

/** What stands at the beginning of every Parquet file (Apache Parquet, "File format"). */
const PARQUET_MARK = "PAR1";
/** What stands in the first header of a tar archive, and where (POSIX.1-2001, ustar). */
const TAR_MARK = "ustar";
const TAR_MARK_AT = 257;

/** Share of control characters from which a file is no text; a tenth of the bytes of pictures and archives are. */
const CONTROL_SHARE = 0.04;
/** Bytes that tell; the end of the first object of JSON Lines should be among them. */
const LOOKED_AT = 16_384;

/**
 * Finds out the format from an override, the first bytes and the name, in this order.
 * Content wins over the name: an .xlsx file called .csv is read as .xlsx.
 * @throws ProblemError "input/not-a-table" for bytes that are no table, saying what they are and what to do.
 */
export function sniffFormat(head: Buffer, name: string, override?: TableFormat): TableFormat {
  const start = head.toString("latin1", 0, LOOKED_AT);
  const refused = REFUSED.find(({ begins }) => start.startsWith(begins));
  if (refused !== undefined) throw new ProblemError([notATable(name, refused.what, refused.hint)]);
  if (start.slice(TAR_MARK_AT, TAR_MARK_AT + TAR_MARK.length) === TAR_MARK)
    throw new ProblemError([notATable(name, "a tar archive", "Unpack it and name the file inside.")]);
  if (start.startsWith("PK\x03\x04")) return "xlsx";
  if (start.startsWith(PARQUET_MARK)) return "parquet";
  if (override === "parquet") {
    throw new ProblemError([
      notATable(
        name,
        "no Parquet file (which begins with the letters PAR1)",
        "Leave out the format, or write the file again.",
      ),
    ]);
  }
  if (override === "xlsx") {
    throw new ProblemError([
      notATable(
        name,
        "not an .xlsx workbook (which begins with the letters PK)",
        "Leave out --format, or save it as .xlsx.",
      ),
    ]);
  }
  if (byteOrderMarkOf(head) === undefined && !looksLikeUtf16(head) && isBinary(head)) {
    throw new ProblemError([
      notATable(
        name,
        "binary data (it holds zero bytes)",
        "Expected text (.csv, .tsv, .jsonl, .json) or .xlsx. Export the answers again.",
      ),
    ]);
  }
  const text = start.replaceAll("\0", "").replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) {
    throw new ProblemError([
      notATable(name, "a web page or XML", 'Open it in Excel and use "Save as" to save it as .xlsx.'),
    ]);
  }
  return override ?? textFormat(text, name);
}

/** A few zero bytes are a fault of an export; the rows that hold them say so. */
function isBinary(head: Buffer): boolean {
  if (!head.includes(0)) return false;
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  return controls > head.length * CONTROL_SHARE;
}

function textFormat(text: string, name: string): TableFormat {
  const ending = /\.([a-z]+)$/i.exec(unpackedName(name))?.[1]?.toLowerCase();
  if (ending === "jsonl" || ending === "ndjson") return "jsonl";
  if (ending === "csv" || ending === "tsv") return "csv";
  const trimmed = text.trimStart();
  if (/^\[\s*[[{\]]/.test(trimmed)) return "json";
  if (!/^\{\s*["}]/.test(trimmed)) return ending === "json" ? "json" : "csv";
  // One object after the other, nothing between them: lines, even in a file called .json.
  if (/\}[ \r]*\n\s*\{/.test(trimmed)) return "jsonl";
  return ending === "json" || /^\{\s*\n/.test(trimmed) ? "json" : "jsonl";
}

function notATable(name: string, what: string, hint: string): Problem {
  return {
    code: "input/not-a-table",
    message: `Expected a table with answers, but "${name}" is ${what}.`,
    place: { file: name },
    hint,
  };
}
