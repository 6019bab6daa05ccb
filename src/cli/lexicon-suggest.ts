import type { CommandModule } from "yargs";
import { withCorpusOptions } from "./corpus-options.js";
import type { LexiconSuggestArguments } from "./run-lexicon-suggest.js";

export const lexiconSuggestCommand: CommandModule<object, LexiconSuggestArguments> = {
  command: "suggest <corpus>",
  describe: "Words and phrases that go with low or high ratings and that no row scores yet",
  builder: (yargs) =>
    withCorpusOptions(
      yargs.positional("corpus", {
        type: "string",
        demandOption: true,
        describe: "comments with a rating: .csv, .tsv, .jsonl, .xlsx",
      }),
    )
      .option("for", {
        requiresArg: true,
        type: "string",
        describe: "language of the words; default: the one most comments are in",
      })
      .option("by", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "column with company or shop: marks words of one alone",
      })
      .option("minimum", {
        requiresArg: true,
        type: "number",
        default: 10,
        describe: "comments a word must stand in",
      })
      .option("most", {
        requiresArg: true,
        type: "number",
        default: 40,
        describe: "words shown for low, and for high ratings",
      })
      .option("low", { requiresArg: true, type: "number", describe: "ratings up to this are low" })
      .option("high", { requiresArg: true, type: "number", describe: "ratings from this on are high" })
      .option("known", { type: "boolean", describe: "also what rows score already" })
      .option("output", {
        alias: "o",
        requiresArg: true,
        type: "string",
        describe: "FOLDER/LANGUAGE/sentiment.NAME.tsv: rows to edit, then --lexicons FOLDER",
      })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["table", "json", "tsv"] as const,
        default: "table" as const,
      })
      .epilog(
        "Log-odds of high against low ratings with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008). What goes with a rating is not always what says it: a person decides.",
      ),
  handler: async (given) => {
    const { runLexiconSuggest } = await import("./run-lexicon-suggest.js");
    await runLexiconSuggest(given);
  },
};
