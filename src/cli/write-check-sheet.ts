import { checkKey, drawCheck } from "../insight/draw-check.js";
import { maskText } from "../insight/mask-text.js";
import { createFindPersonal } from "../insight/personal-spans.js";
import type { RowFacts, ThemeLayer } from "../insight/row-facts.js";
import { createWriter, formatOf } from "../io/create-writer.js";
import type { Dialect } from "../io/dialect.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { formatMessage } from "../report/format-message.js";
import type { Messages } from "../report/messages.js";
import { CHECK_COLUMNS, codeColumn } from "./check-columns.js";
import { UsageError } from "./usage-error.js";

export interface CheckSheetOptions {
  readonly size: number;
  readonly seed: number;
  readonly layers: readonly ThemeLayer[];
  /** Default: standard output, as CSV. */
  readonly output: string | undefined;
  /** Names, addresses and long numbers stay hidden. */
  readonly isMasked: boolean;
  readonly messages: Messages;
  /** The input's, which CSV repeats. */
  readonly dialect: Dialect;
}

/** Fewer rows than this say nothing of any label. */
const LEAST = 20;

/**
 * Draws rows to be coded by hand and writes them as a table: what each row is and how it was drawn, its text, and an empty
 * column a layer. What the program found is not in it, so that it does not lead the coder. A workbook has a second sheet
 * with the labels. Answers with what is to be said about it. Throws UsageError where the number or the format is no such.
 */
export async function writeCheckSheet(
  facts: readonly RowFacts[],
  lexicons: LoadedLexicons,
  { size, seed, layers, output, isMasked, messages, dialect }: CheckSheetOptions,
): Promise<string> {
  if (!Number.isInteger(size) || size < LEAST)
    throw new UsageError(`expected a whole number from ${LEAST} after --check, got ${size}`);
  const format = output === undefined ? "csv" : formatOf(output);
  if (format === undefined || format === "jsonl" || format === "parquet")
    throw new UsageError(`expected a sheet that a person can fill (.csv, .tsv or .xlsx), got "${output}"`);
  const rows = drawCheck(facts, layers, size, seed);
  const say = (key: string, values = {}) => formatMessage(messages, key, values);
  const find = createFindPersonal(
    facts.flatMap(({ source }) => source.feedback.texts),
    nameWordsOf(lexicons.tables.values(), lexicons.packs.values()),
  );
  const shown = (fact: RowFacts) =>
    fact.read.map(({ text }) => (isMasked ? maskText(text, find(text)).text : text)).join("\n");
  const writer = await createWriter({
    path: output ?? "stdout:",
    format,
    columns: [...Object.values(CHECK_COLUMNS), "text", ...layers.map(codeColumn)],
    ...(dialect.format === "csv" ? { dialect } : {}),
    dictionary: { sheetName: say("check.labels"), rows: labelRows() },
  });
  for (const { fact, stratum, times } of rows)
    await writer.write({
      [CHECK_COLUMNS.row]: fact.row,
      [CHECK_COLUMNS.id]: fact.id,
      [CHECK_COLUMNS.key]: checkKey(fact),
      [CHECK_COLUMNS.stratum]: stratum,
      [CHECK_COLUMNS.weight]: times,
      text: shown(fact),
    });
  await writer.close();
  return [
    say("check.drawn", { rows: rows.length, columns: layers.map(codeColumn).join(", ") }),
    say("check.how"),
    ...layers.map(
      (layer) => `  ${codeColumn(layer)}: ${[...(lexicons.labels.get(layer)?.keys() ?? [])].join(", ")}`,
    ),
    say("check.next", { file: output ?? "sheet.csv" }),
  ].join("\n");

  function labelRows(): (string | number)[][] {
    const head = [say("check.column"), say("check.label"), say("check.name")];
    return [
      head,
      ...layers.flatMap((layer) =>
        [...(lexicons.labels.get(layer)?.values() ?? [])].map(({ id, names }) => [
          codeColumn(layer),
          id,
          names.get(messages.language) ?? id,
        ]),
      ),
      [say("check.how"), "", ""],
    ];
  }
}
