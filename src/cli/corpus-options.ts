import type { Argv } from "yargs";
import type { ColumnArguments } from "./column-options.js";
import { LEXICONS_OPTION } from "./lexicons-option.js";

/** Flags of the commands that read a corpus to learn about the lexicons. */
export interface CorpusArguments
  extends Pick<ColumnArguments, "text" | "rating" | "language" | "by" | "sheet" | "encoding" | "delimiter"> {
  readonly lexicons?: readonly string[] | undefined;
}

export function withCorpusOptions<Given>(yargs: Argv<Given>): Argv<Given & CorpusArguments> {
  return yargs
    .option("text", {
      requiresArg: true,
      type: "string",
      array: true,
      describe: "column with the comment (repeatable)",
    })
    .option("rating", {
      requiresArg: true,
      type: "string",
      describe: "column with the rating: stars 1-5 or a score 0-10",
    })
    .option("language", {
      requiresArg: true,
      type: "string",
      describe: "column with the language, or a language code for all rows",
    })
    .option("sheet", {
      requiresArg: true,
      type: "string",
      describe: "sheet of a workbook; default: the first",
    })
    .option("encoding", { requiresArg: true, type: "string", describe: "default: found out" })
    .option("delimiter", { requiresArg: true, type: "string", describe: "default: found out" })
    .option("lexicons", LEXICONS_OPTION) as Argv<Given & CorpusArguments>;
}
