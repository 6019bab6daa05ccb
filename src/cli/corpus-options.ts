import type { Argv } from "yargs";
import type { ColumnArguments } from "./column-options.js";

/** Flags of the commands that read a corpus to learn about the lexicons. */
export interface CorpusArguments
  extends Pick<ColumnArguments, "text" | "rating" | "language" | "by" | "sheet" | "encoding" | "delimiter"> {
  readonly lexicons?: readonly string[] | undefined;
}

export function withCorpusOptions<Given>(yargs: Argv<Given>): Argv<Given & CorpusArguments> {
  return withLexiconsOption(
    yargs
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
      .option("delimiter", { requiresArg: true, type: "string", describe: "default: found out" }),
  ) as Argv<Given & CorpusArguments>;
}

export function withLexiconsOption<Given>(
  yargs: Argv<Given>,
): Argv<Given & { readonly lexicons?: readonly string[] | undefined }> {
  return yargs.option("lexicons", {
    requiresArg: true,
    type: "string",
    array: true,
    describe: "folder laid over the shipped lexicons (repeatable)",
  }) as Argv<Given & { readonly lexicons?: readonly string[] | undefined }>;
}
