import { gzipOutput, gzipPartialOutput } from "../io/gzip-output.js";
import { openOutput } from "../io/open-output.js";
import { openPartialOutput, type PartialOutput } from "../io/open-partial-output.js";
import type { Output } from "../io/output.js";
import { unpackedName } from "../io/unpacked-name.js";
import { notInEncoding } from "../io/write-csv.js";
import { doneSink } from "./done-sink.js";
import type { FileMark } from "./file-mark.js";
import { createRowFormatter, type FormatOptions } from "./format-rows.js";
import type { Sink } from "./sink.js";

export interface TextSinkOptions {
  readonly path: string;
  readonly stdout?: NodeJS.WritableStream | undefined;
  readonly format: FormatOptions;
  /** Its place among the texts of a batch. */
  readonly text: number;
  /** Where the output has a journal: how far it is; "new" at the beginning. Only for files. */
  readonly mark?: FileMark | "new" | undefined;
}

/** An output of rows that were written where they were analysed; their bytes are put one after another. */
export async function openTextSink(options: TextSinkOptions): Promise<Sink> {
  const { path, text, format, mark } = options;
  const start = mark === "new" ? undefined : mark;
  const done = doneSink(path, start, text);
  if (done !== undefined) return done;
  const partial = mark === undefined ? undefined : await openPartial(path, start);
  const output: Output = partial ?? (await openWhole(path, options.stdout));
  const abort = partial?.suspend ?? output.abort;
  const isStream = path === "stdout:" || path === "-";
  let lost = start?.lost ?? 0;
  if (start === undefined) await output.write(createRowFormatter(format).head);
  return {
    text,
    closed: output.closed,
    abort,
    stop: isStream ? async () => void (await output.commit()) : abort,
    write: async ({ texts }) => {
      const own = texts[text];
      if (own === undefined) return;
      lost += own.lost;
      await output.write(own.bytes);
    },
    close: async () => {
      const written = await output.commit();
      return [...written.problems, ...notInEncoding(lost, format.dialect?.encoding ?? "utf-8", written.path)];
    },
    ...(partial ? { sync: async () => ({ ...(await partial.sync()), lost }) } : {}),
  };
}

async function openWhole(path: string, stdout: NodeJS.WritableStream | undefined): Promise<Output> {
  const output = await openOutput(path, stdout);
  return unpackedName(path) === path ? output : gzipOutput(output);
}

async function openPartial(path: string, start: FileMark | undefined): Promise<PartialOutput> {
  const output = await openPartialOutput(path, start?.bytes);
  return unpackedName(path) === path ? output : gzipPartialOutput(output, start);
}
