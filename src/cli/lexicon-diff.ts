import type { CommandModule } from "yargs";
import { withCorpusOptions } from "./corpus-options.js";
import type { LexiconDiffArguments } from "./run-lexicon-diff.js";

export const lexiconDiffCommand: CommandModule<object, LexiconDiffArguments> = {
  command: "diff <folders..>",
  describe: "What a folder changes against the shipped lexicons, or against another: rows, and comments",
  builder: (yargs) =>
    withCorpusOptions(
      yargs.positional("folders", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "AFTER, or BEFORE AFTER; a folder without labels/ is laid over the shipped lexicons",
      }),
    )
      .option("corpus", {
        requiresArg: true,
        type: "string",
        describe: "comments: also tell which are read otherwise",
      })
      .option("first", {
        requiresArg: true,
        type: "number",
        default: 20,
        describe: "rows and comments listed",
      })
      .option("all", { type: "boolean", describe: "list all of them" })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["table", "json"] as const,
        default: "table" as const,
      }),
  handler: async (given) => {
    const { runLexiconDiff } = await import("./run-lexicon-diff.js");
    process.stdout.write(`${await runLexiconDiff(given)}\n`);
  },
};
