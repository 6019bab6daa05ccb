import type { CommandModule } from "yargs";
import type { LexiconEvaluateArguments } from "./run-lexicon-evaluate.js";
import { UsageError } from "./usage-error.js";

export const lexiconEvaluateCommand: CommandModule<object, LexiconEvaluateArguments> = {
  command: "evaluate <gold..>",
  describe: "What an overlay changes on labelled files: before, after, and every answer that changed",
  builder: (yargs) =>
    yargs
      .positional("gold", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "JSONL: text and labels a line",
      })
      .option("lexicons", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "folder laid over the shipped lexicons",
      })
      .option("language", {
        requiresArg: true,
        type: "string",
        describe: "language of all texts; default: detected",
      })
      .option("all", { type: "boolean", describe: "list every change, not only the first 40" })
      .option("format", {
        requiresArg: true,
        choices: ["table", "json"] as const,
        default: "table" as const,
      })
      .option("draws", { requiresArg: true, type: "number", default: 1000, describe: "bootstrap draws" })
      .option("seed", { requiresArg: true, type: "number", default: 1 }),
  handler: async (given) => {
    for (const name of ["draws", "seed"] as const) {
      if (!Number.isInteger(given[name])) throw new UsageError(`expected a whole number after --${name}`);
    }
    const { runLexiconEvaluate } = await import("./run-lexicon-evaluate.js");
    process.stdout.write(`${runLexiconEvaluate(given)}\n`);
  },
};
