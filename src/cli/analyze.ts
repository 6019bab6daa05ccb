import type { CommandModule } from "yargs";
import { withColumnOptions } from "./column-options.js";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import type { AnalyzeArguments } from "./run-analyze.js";

export const analyzeCommand = (setCode: (code: number) => void): CommandModule<object, AnalyzeArguments> => ({
  command: "analyze <inputs..>",
  describe: "A survey in; explained rows, NPS and a report out",
  builder: (yargs) =>
    withColumnOptions(
      yargs.positional("inputs", {
        type: "string",
        array: true,
        demandOption: true,
        describe: ".csv .tsv .jsonl .xlsx, or - for standard input",
      }),
    )
      .option("output", {
        alias: "o",
        type: "string",
        describe: "its ending chooses the format; - is standard output",
      })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["csv", "tsv", "jsonl", "xlsx"],
        describe: "overrides the ending",
      })
      .option("report", { requiresArg: true, type: "string", describe: "write the report to this HTML file" })
      .option("locale", {
        requiresArg: true,
        type: "string",
        describe: "language of report and terminal; default: the comments' main one",
      })
      .option("lexicons", LEXICONS_OPTION)
      .option("period", {
        requiresArg: true,
        type: "string",
        describe: "COLUMN or COLUMN=A..B: compare two periods; default: by date",
      })
      .option("evidence", { type: "boolean", default: true, describe: "--no-evidence leaves evidence out" })
      .option("keep-fields", { type: "boolean", describe: "input columns under fields in JSONL" })
      .option("seed", { requiresArg: true, type: "number", default: 1, describe: "draws the quotes" })
      .epilog(
        "At a terminal without -o: NAME.genklang.xlsx and NAME.report.html in this folder, and a summary.\n" +
          "Piped without -o: one JSON line a row.",
      ),
  handler: async (given) => {
    const { runAnalyze } = await import("./run-analyze.js");
    setCode(await runAnalyze(given));
  },
});
