import type { CommandModule } from "yargs";
import { withCorpusOptions } from "./corpus-options.js";
import type { LexiconCoverageArguments } from "./run-lexicon-coverage.js";

export const lexiconCoverageCommand: CommandModule<object, LexiconCoverageArguments> = {
  command: "coverage <corpus>",
  describe: "Share of comments with evidence, by layer and rating; the most frequent unknown words",
  builder: (yargs) =>
    withCorpusOptions(
      yargs.positional("corpus", {
        type: "string",
        demandOption: true,
        describe: "comments: .csv, .tsv, .jsonl, .xlsx",
      }),
    )
      .option("words", {
        requiresArg: true,
        type: "number",
        default: 8,
        describe: "words a comment must have to be measured",
      })
      .option("most", { requiresArg: true, type: "number", default: 40, describe: "unknown words shown" })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["table", "json"] as const,
        default: "table" as const,
      }),
  handler: async (given) => {
    const { runLexiconCoverage } = await import("./run-lexicon-coverage.js");
    process.stdout.write(`${await runLexiconCoverage(given)}\n`);
  },
};
