import type { CommandModule } from "yargs";
import type { EvaluateArguments } from "./run-evaluate.js";

export const evaluateCommand: CommandModule<object, EvaluateArguments> = {
  command: "evaluate <gold..>",
  describe: "Accuracy on labelled files: confusion, F1 per label, kappa, intervals",
  builder: (yargs) =>
    yargs
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
      .option("lexicons", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "folder laid over the shipped lexicons",
      })
      .option("draws", { requiresArg: true, type: "number", default: 1000, describe: "bootstrap draws" })
      .option("seed", { requiresArg: true, type: "number", default: 1 })
      .option("json", { type: "boolean" }),
  handler: async (given) => {
    const { runEvaluate } = await import("./run-evaluate.js");
    process.stdout.write(`${runEvaluate(given)}\n`);
  },
};
