import { gzipOutput } from "./gzip-output.js";
import { openOutput } from "./open-output.js";
import type { Output } from "./output.js";
import { unpackedName } from "./unpacked-name.js";
import { createCsvWriter } from "./write-csv.js";
import { createJsonlWriter } from "./write-jsonl.js";
import type { OutputFormat, Writer, WriterOptions } from "./writer.js";

const ENDINGS: ReadonlyMap<string, OutputFormat> = new Map([
  ["csv", "csv"],
  ["tsv", "tsv"],
  ["txt", "tsv"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["xlsx", "xlsx"],
  ["parquet", "parquet"],
]);
/** Formats that pack themselves. */
const PACKED: ReadonlySet<OutputFormat> = new Set(["xlsx", "parquet"]);

/** The format that a name's ending asks for; text may be packed as well ("answers.csv.gz"). */
export function formatOf(path: string): OutputFormat | undefined {
  const name = unpackedName(path);
  const format = ENDINGS.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "");
  return format !== undefined && PACKED.has(format) && name !== path ? undefined : format;
}

/**
 * Opens an output for rows. Where the path ends in ".gz", text is packed with gzip.
 * @throws ProblemError "output/…" at once where it cannot be written, before any work is done.
 */
export async function createWriter(options: WriterOptions): Promise<Writer> {
  const output = await openOutput(options.path, options.stdout);
  if (options.format === "xlsx") return (await import("./write-xlsx.js")).createXlsxWriter(output, options);
  if (options.format === "parquet")
    return (await import("./write-parquet.js")).createParquetWriter(output, options);
  const text = packed(output, options.path);
  return options.format === "jsonl" ? createJsonlWriter(text) : createCsvWriter(text, options);
}

/** Writes a whole text (a report) or the bytes of a file (a picture) with the same care: complete or not at all, a closed pipe is no failure. */
export async function writeText(
  path: string,
  text: string | Uint8Array,
  stdout?: NodeJS.WritableStream,
): Promise<string> {
  const output = packed(await openOutput(path, stdout), path);
  await output.write(text);
  return (await output.commit()).path;
}

function packed(output: Output, path: string): Output {
  return unpackedName(path) === path ? output : gzipOutput(output);
}
