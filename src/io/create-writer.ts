import { openOutput } from "./open-output.js";
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
]);

/** The format that a name's ending asks for. */
export function formatOf(path: string): OutputFormat | undefined {
  return ENDINGS.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "");
}

/**
 * Opens an output for rows.
 * @throws ProblemError "output/…" at once where it cannot be written, before any work is done.
 */
export async function createWriter(options: WriterOptions): Promise<Writer> {
  const output = await openOutput(options.path, options.stdout);
  if (options.format === "jsonl") return createJsonlWriter(output);
  if (options.format === "xlsx") return (await import("./write-xlsx.js")).createXlsxWriter(output, options);
  return createCsvWriter(output, options);
}

/** Writes a whole text (a report) with the same care: complete or not at all, a closed pipe is no failure. */
export async function writeText(path: string, text: string, stdout?: NodeJS.WritableStream): Promise<string> {
  const output = await openOutput(path, stdout);
  await output.write(text);
  return (await output.commit()).path;
}
