import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import type { ExpandArguments } from "./run-lexicon-expand.js";

export const lexiconExpandCommand: CommandModule<object, ExpandArguments> = {
  command: "expand <words..>",
  describe: "Inflected forms as rows to edit: a proposal, a person keeps or strikes them",
  builder: (yargs) =>
    yargs
      .positional("words", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "base forms; or files: a lexicon, or a list of words with pos and weight",
      })
      .option("pos", {
        requiresArg: true,
        type: "string",
        choices: ["noun", "verb", "adjective"],
        describe: "where a row does not say it",
      })
      .option("weight", {
        requiresArg: true,
        type: "number",
        describe: "-3 ... 3, where a row does not say it; the same for every form",
      })
      .option("language", {
        requiresArg: true,
        type: "string",
        describe: "language code; left out: the file's, or the one that knows the word",
      })
      .option("lexicons", LEXICONS_OPTION),
  handler: async (given) => {
    const { runLexiconExpand } = await import("./run-lexicon-expand.js");
    const { tsv, said } = runLexiconExpand(given);
    process.stdout.write(tsv);
    process.stderr.write(`${said}\n`);
  },
};
