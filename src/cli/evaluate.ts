import type { CommandModule } from "yargs";
import { withGoldOptions } from "./gold-options.js";
import type { EvaluateArguments } from "./run-evaluate.js";

export const evaluateCommand: CommandModule<object, EvaluateArguments> = {
  command: "evaluate <gold..>",
  describe: "Accuracy on labelled files: confusion, F1 per label, kappa, intervals",
  builder: (yargs) => withGoldOptions(yargs).option("json", { type: "boolean" }),
  handler: async (given) => {
    const { runEvaluate } = await import("./run-evaluate.js");
    process.stdout.write(`${runEvaluate(given)}\n`);
  },
};
