import type { CommandModule } from "yargs";
import { withGoldOptions } from "./gold-options.js";
import type { EvaluateArguments } from "./run-evaluate.js";
import type { EvaluateRatingsArguments } from "./run-evaluate-ratings.js";
import { UsageError } from "./usage-error.js";

type Arguments = EvaluateArguments &
  Omit<EvaluateRatingsArguments, "json"> & { readonly format?: "table" | "json" | undefined };

/** Flags that mean something only where ratings are the gold. */
const OF_RATINGS = ["text", "by", "against", "low", "high", "sheet", "encoding", "delimiter"] as const;

export const evaluateCommand: CommandModule<object, Arguments> = {
  command: "evaluate <gold..>",
  describe: "Accuracy on labelled files, or against the ratings of a survey",
  builder: (yargs) =>
    withGoldOptions(yargs)
      .option("json", { type: "boolean", describe: "the same as --format json" })
      .option("format", { requiresArg: true, type: "string", choices: ["table", "json"] as const })
      .option("rating", {
        requiresArg: true,
        type: "string",
        describe: "the files are surveys, and this column is the gold",
      })
      .option("text", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "column with the comment (repeatable)",
      })
      .option("by", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "column whose groups are measured apart",
      })
      .option("against", {
        requiresArg: true,
        type: "string",
        describe:
          "compare in pairs: with the lexicons as shipped (the word shipped), a folder, or a saved run (JSON)",
      })
      .option("low", { requiresArg: true, type: "number", describe: "ratings up to this are negative" })
      .option("high", { requiresArg: true, type: "number", describe: "ratings from this on are positive" })
      .option("sheet", {
        requiresArg: true,
        type: "string",
        describe: "sheet of a workbook; default: the first",
      })
      .option("encoding", { requiresArg: true, type: "string", describe: "default: found out" })
      .option("delimiter", { requiresArg: true, type: "string", describe: "default: found out" }),
  handler: async (given) => {
    const json = given.json === true || given.format === "json";
    if (given.rating !== undefined) {
      const { runEvaluateRatings } = await import("./run-evaluate-ratings.js");
      process.stdout.write(`${await runEvaluateRatings({ ...given, json })}\n`);
      return;
    }
    const flags = OF_RATINGS.filter((name) => given[name] !== undefined);
    if (flags.length > 0)
      throw new UsageError(
        `expected --rating COLUMN with ${flags.map((name) => `--${name}`).join(", ")}: labelled files have no columns`,
      );
    const { runEvaluate } = await import("./run-evaluate.js");
    process.stdout.write(`${runEvaluate({ ...given, json })}\n`);
  },
};
