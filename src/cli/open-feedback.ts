import { columnNamesOf } from "../io/load-column-names.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { type FeedbackTable, readFeedback } from "../io/read-feedback.js";
import { type ColumnArguments, columnFlags } from "./column-options.js";

/** Opens a survey, or several inputs as one, with its columns chosen, by flag, name or content. */
export async function openFeedback(
  input: string | readonly string[],
  lexicons: LoadedLexicons,
  given: ColumnArguments,
  requireText = true,
): Promise<FeedbackTable> {
  return readFeedback(typeof input === "string" ? [input] : input, {
    columnNames: columnNamesOf(lexicons.tables.values()),
    flags: columnFlags(given),
    requireText,
    ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(given.delimiter === undefined ? {} : { delimiter: given.delimiter }),
  });
}
