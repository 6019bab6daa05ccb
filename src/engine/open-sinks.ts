import type { FeedbackTable } from "../io/read-feedback.js";
import type { OutputFormat, WriterOptions } from "../io/writer.js";
import { type Dictionary, dictionaryRows } from "./dictionary-rows.js";
import type { FileMark } from "./file-mark.js";
import type { FormatOptions, TextFormat } from "./format-rows.js";
import { openRowSink } from "./open-row-sink.js";
import { openTextSink } from "./open-text-sink.js";
import { outputColumns, outputNumbers } from "./output-rows.js";
import type { Sink } from "./sink.js";

export interface Output {
  /** "stdout:" for standard output. */
  readonly path: string;
  readonly format: WriterOptions["format"];
  readonly stdout?: NodeJS.WritableStream;
}

export interface SinkOptions {
  readonly outputs: readonly Output[];
  readonly keepFields?: boolean;
  readonly neutralize?: WriterOptions["neutralize"];
  readonly dictionary?: (language: string | undefined) => Dictionary;
  /** How far the first output is; undefined where it has no journal. */
  readonly mark?: FileMark | "new" | undefined;
}

const TEXT_FORMATS: readonly OutputFormat[] = ["csv", "tsv", "jsonl"] satisfies readonly TextFormat[];

function isText(format: OutputFormat): format is TextFormat {
  return TEXT_FORMATS.includes(format);
}

/** Whether an output can be gone on with after its run was cut off: text or Parquet, in a file of its own. */
export function canResume({ path, format }: Output): boolean {
  return (isText(format) || format === "parquet") && path !== "stdout:" && path !== "-";
}

/** Opens every output of a run; `formats` are those of the batches' texts. */
export async function openSinks(
  table: FeedbackTable,
  options: SinkOptions,
  language: string | undefined,
): Promise<{
  readonly sinks: readonly Sink[];
  readonly formats: readonly FormatOptions[];
  /** Of the first output. */
  readonly dictionary: Dictionary | undefined;
}> {
  const questions = table.choices.texts.map(({ column }) => column);
  const columns = outputColumns(table.columns, questions.length);
  const given = options.dictionary?.(language);
  const dictionaryOf = (format: OutputFormat) => given && dictionaryRows(given, format, questions.length);
  const { dialect } = table;
  const neutralize = options.neutralize === undefined ? {} : { neutralize: options.neutralize };
  const formats: FormatOptions[] = [];
  const opening = options.outputs.map((output): Promise<Sink> => {
    const { path, format, stdout } = output;
    const mark = canResume(output) ? options.mark : undefined;
    const dictionary = dictionaryOf(format);
    if (!isText(format))
      return openRowSink(
        {
          ...output,
          ...neutralize,
          columns,
          dialect,
          typed: dialect.format !== "csv",
          numbers: outputNumbers(questions.length),
          ...(dictionary ? { dictionary: { sheetName: "Genklang", rows: dictionary } } : {}),
        },
        questions.length,
        mark,
      );
    const text: FormatOptions = {
      format,
      columns,
      questions,
      dialect,
      ...neutralize,
      ...(options.keepFields ? { keepFields: true } : {}),
    };
    formats.push(text);
    return openTextSink({ path, stdout, format: text, text: formats.length - 1, mark });
  });
  const opened = await Promise.allSettled(opening);
  const sinks = opened.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failure = opened.find((one) => one.status === "rejected");
  if (failure === undefined)
    return { sinks, formats, dictionary: dictionaryOf(options.outputs[0]?.format ?? "csv") };
  await Promise.all(sinks.map((sink) => sink.abort()));
  throw failure.reason;
}
