import type { CommandModule } from "yargs";
import { withColumnOptions } from "./column-options.js";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import { MODEL_OPTION } from "./model-option.js";
import type { AnalyzeArguments } from "./run-analyze.js";
import { withRunOptions } from "./run-options.js";

export const analyzeCommand = (setCode: (code: number) => void): CommandModule<object, AnalyzeArguments> => ({
  command: "analyze <inputs..>",
  describe: "A survey in; explained rows, NPS and a report out",
  builder: (yargs) =>
    withRunOptions(
      withColumnOptions(
        yargs.positional("inputs", {
          type: "string",
          array: true,
          demandOption: true,
          describe: ".csv .tsv .jsonl (.gz too) .xlsx .parquet, * and ?, or - for stdin",
        }),
      ),
    )
      .option("output", {
        alias: "o",
        type: "string",
        describe: "its ending chooses the format; - is standard output",
      })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["csv", "tsv", "jsonl", "xlsx", "parquet"],
        describe: "overrides the ending",
      })
      .option("raw-cells", {
        type: "boolean",
        describe: "no apostrophe before cells that a spreadsheet would run",
      })
      .option("report", { requiresArg: true, type: "string", describe: "write the report to this HTML file" })
      .option("figures", {
        requiresArg: true,
        type: "string",
        describe: "write the report's pictures for slides, as SVG and PNG files, to this folder",
      })
      .option("part", {
        requiresArg: true,
        type: "string",
        describe: "write the summary's part to this JSON file, for genklang merge",
      })
      .option("dictionary", {
        requiresArg: true,
        type: "string",
        describe: "write what the columns mean to this file (.csv .jsonl .xlsx)",
      })
      .option("themes", {
        requiresArg: true,
        type: "string",
        describe: "look for themes that no label covers; candidates as an overlay in this folder",
      })
      .option("locale", {
        requiresArg: true,
        type: "string",
        describe: "language of report and terminal; default: the comments' main one",
      })
      .option("lexicons", LEXICONS_OPTION)
      .option("model", MODEL_OPTION)
      .option("period", {
        requiresArg: true,
        type: "string",
        describe: "COLUMN or COLUMN=A..B: compare two periods; default: by date",
      })
      .option("metric", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "csat=COLUMN, ces=COLUMN, ces:7=COLUMN, stars=COLUMN, nki=A,B,C: other scores (repeatable)",
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
