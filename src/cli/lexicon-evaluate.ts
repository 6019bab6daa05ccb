import type { CommandModule } from "yargs";
import { withGoldOptions } from "./gold-options.js";
import type { LexiconEvaluateArguments } from "./run-lexicon-evaluate.js";
import { UsageError } from "./usage-error.js";

export const lexiconEvaluateCommand: CommandModule<object, LexiconEvaluateArguments> = {
  command: "evaluate <gold..>",
  describe: "What an overlay changes on labelled files: before, after, and every answer that changed",
  builder: (yargs) =>
    withGoldOptions(yargs)
      .option("all", { type: "boolean", describe: "list every change, not only the first 40" })
      .option("format", {
        requiresArg: true,
        choices: ["table", "json"] as const,
        default: "table" as const,
      }),
  handler: async (given) => {
    for (const name of ["draws", "seed"] as const) {
      if (!Number.isInteger(given[name])) throw new UsageError(`expected a whole number after --${name}`);
    }
    const { runLexiconEvaluate } = await import("./run-lexicon-evaluate.js");
    process.stdout.write(`${runLexiconEvaluate(given)}\n`);
  },
};
