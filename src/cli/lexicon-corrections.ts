import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import type { CorrectionsArguments } from "./run-lexicon-corrections.js";
import { UsageError } from "./usage-error.js";

export const lexiconCorrectionsCommand: CommandModule<object, CorrectionsArguments> = {
  command: "corrections <file>",
  describe: "Corrected labels in, a lexicon overlay to edit out",
  builder: (yargs) =>
    yargs
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "columns text (or id), layer, right; and said, language where you have them",
      })
      .option("output", {
        alias: "o",
        requiresArg: true,
        type: "string",
        demandOption: true,
        describe: "folder for the proposal; use it with --lexicons",
      })
      .option("comments", {
        requiresArg: true,
        type: "string",
        describe: "file of all comments: finds texts by id, and says which words are rare",
      })
      .option("minimum", {
        requiresArg: true,
        type: "number",
        default: 1,
        describe: "comments a row must rest on; others are written behind a #",
      })
      .option("language", {
        requiresArg: true,
        type: "string",
        describe: "language of all texts; default: detected",
      })
      .option("lexicons", LEXICONS_OPTION),
  handler: async (given) => {
    if (!Number.isInteger(given.minimum) || given.minimum < 1)
      throw new UsageError("expected a whole number from 1 after --minimum");
    const { runLexiconCorrections } = await import("./run-lexicon-corrections.js");
    process.stdout.write(`${await runLexiconCorrections(given)}\n`);
  },
};
