import type { Argv } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import { MODEL_OPTION } from "./model-option.js";

/** Flags of the commands that measure on labelled files. */
export interface GoldArguments {
  readonly gold: readonly string[];
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly model: boolean;
  readonly draws: number;
  readonly seed: number;
}

export function withGoldOptions<Given>(yargs: Argv<Given>): Argv<Given & GoldArguments> {
  return yargs
    .positional("gold", {
      type: "string",
      array: true,
      demandOption: true,
      describe: "JSONL: text and labels a line",
    })
    .option("language", {
      requiresArg: true,
      type: "string",
      describe: "language of all texts; default: detected",
    })
    .option("lexicons", LEXICONS_OPTION)
    .option("model", MODEL_OPTION)
    .option("draws", { requiresArg: true, type: "number", default: 1000, describe: "bootstrap draws" })
    .option("seed", { requiresArg: true, type: "number", default: 1 }) as Argv<Given & GoldArguments>;
}
