import type { CommandModule } from "yargs";
import { withCorpusOptions } from "./corpus-options.js";
import type { TrainArguments } from "./run-train.js";

export const trainCommand = (setCode: (code: number) => void): CommandModule<object, TrainArguments> => ({
  command: "train <survey>",
  describe: "Learns from your own rated comments what the shipped sentiment lacks",
  builder: (yargs) =>
    withCorpusOptions(
      yargs.positional("survey", {
        type: "string",
        demandOption: true,
        describe: "comments with a rating: .csv, .tsv, .jsonl, .xlsx",
      }),
    )
      .option("output", {
        alias: "o",
        requiresArg: true,
        type: "string",
        demandOption: true,
        describe: "folder of the overlay; then analyze --lexicons FOLDER",
      })
      .option("by", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "column with company or shop: each is held out whole",
      })
      .option("low", { requiresArg: true, type: "number", describe: "ratings up to this are negative" })
      .option("high", { requiresArg: true, type: "number", describe: "ratings from this on are positive" })
      .option("name", {
        requiresArg: true,
        type: "string",
        default: "own",
        describe: "FOLDER/LANGUAGE/model.sentiment-NAME.tsv",
      })
      .option("keep", { type: "boolean", describe: "write it even where no gain is shown" })
      .option("disagreements", {
        requiresArg: true,
        type: "number",
        default: 10,
        describe: "comments shown whose words and rating disagree most",
      })
      .option("draws", { requiresArg: true, type: "number", default: 1000, describe: "bootstrap draws" })
      .option("seed", { requiresArg: true, type: "number", default: 1 })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["table", "json"] as const,
        default: "table" as const,
      })
      .epilog(
        "Measured on comments held out from learning. Do not explain ratings (drivers) with an overlay that learned from them: analyze marks such rows, drivers refuses them.",
      ),
  handler: async (given) => {
    const { runTrain } = await import("./run-train.js");
    setCode(await runTrain(given));
  },
});
