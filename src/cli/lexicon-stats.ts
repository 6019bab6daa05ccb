import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import type { LexiconStatsArguments } from "./run-lexicon-stats.js";

export const lexiconStatsCommand: CommandModule<object, LexiconStatsArguments> = {
  command: "stats [languages..]",
  describe: "How much the lexicons hold: rows, lemmas, labels and weights, languages side by side",
  builder: (yargs) =>
    yargs
      .positional("languages", {
        type: "string",
        array: true,
        describe: "only these; default: all",
      })
      .option("lexicons", LEXICONS_OPTION)
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["table", "json", "md", "csv"] as const,
        default: "table" as const,
      }),
  handler: async (given) => {
    const { runLexiconStats } = await import("./run-lexicon-stats.js");
    process.stdout.write(`${runLexiconStats(given)}\n`);
  },
};
