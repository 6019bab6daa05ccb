import type { Argv } from "yargs";
import type { ColumnFlags } from "../io/column-choice.js";

/** Flags that name columns or say how a file is written; the same for every command that reads a survey. */
export interface ColumnArguments {
  readonly text?: readonly string[] | undefined;
  readonly question?: readonly string[] | undefined;
  readonly rating?: string | undefined;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly by?: readonly string[] | undefined;
  readonly weight?: string | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

export function withColumnOptions<Given>(yargs: Argv<Given>): Argv<Given & ColumnArguments> {
  return yargs
    .option("text", {
      requiresArg: true,
      type: "string",
      array: true,
      describe: "column with the comment (repeatable: several questions)",
    })
    .option("question", {
      requiresArg: true,
      type: "string",
      array: true,
      choices: ["reason", "praise", "improve"],
      describe: "what each --text asks, in the same order",
    })
    .option("rating", { requiresArg: true, type: "string", describe: "column with the score 0-10" })
    .option("id", { requiresArg: true, type: "string", describe: "column that names the row" })
    .option("date", { requiresArg: true, type: "string", describe: "column with the date of the answer" })
    .option("language", {
      requiresArg: true,
      type: "string",
      describe: "column with the language, or a language code for all rows",
    })
    .option("by", {
      requiresArg: true,
      type: "string",
      array: true,
      describe: "column with segments (repeatable)",
    })
    .option("weight", { requiresArg: true, type: "string", describe: "column with weights" })
    .option("sheet", {
      requiresArg: true,
      type: "string",
      describe: "sheet of a workbook; default: the first",
    })
    .option("encoding", {
      requiresArg: true,
      type: "string",
      describe: "utf-8, utf-16le, windows-1252 …; default: found out",
    })
    .option("delimiter", { requiresArg: true, type: "string", describe: "default: found out" }) as Argv<
    Given & ColumnArguments
  >;
}

/** A word for --language that is no column but a language code. */
const LANGUAGE_CODE = /^[a-z]{2,3}$/;

export function languageCode(given: ColumnArguments): string | undefined {
  return given.language !== undefined && LANGUAGE_CODE.test(given.language) ? given.language : undefined;
}

export function columnFlags(given: ColumnArguments): ColumnFlags {
  const language = languageCode(given) === undefined ? given.language : undefined;
  return {
    ...(given.text ? { text: given.text } : {}),
    ...(given.rating ? { rating: given.rating } : {}),
    ...(given.id ? { id: given.id } : {}),
    ...(given.date ? { date: given.date } : {}),
    ...(language ? { language } : {}),
    ...(given.by ? { by: given.by } : {}),
    ...(given.weight ? { weight: given.weight } : {}),
  };
}
