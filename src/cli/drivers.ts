import type { CommandModule } from "yargs";
import { withColumnOptions } from "./column-options.js";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import { MODEL_OPTION } from "./model-option.js";
import type { DriversArguments } from "./run-drivers.js";

export const driversCommand = (setCode: (code: number) => void): CommandModule<object, DriversArguments> => ({
  command: "drivers <input>",
  describe: "NPS, its interval and what goes with it; raw or already analysed input",
  builder: (yargs) =>
    withColumnOptions(
      yargs.positional("input", {
        type: "string",
        demandOption: true,
        describe: "a survey, or what analyze wrote",
      }),
    )
      .option("layer", {
        requiresArg: true,
        type: "string",
        choices: ["stages", "needs", "touchpoints"],
        describe: "only this layer",
      })
      .option("factors", {
        requiresArg: true,
        type: "string",
        describe: "a,b,c: these columns instead of the text",
      })
      .option("period", {
        requiresArg: true,
        type: "string",
        describe: "COLUMN or COLUMN=A..B: compare two periods",
      })
      .option("cluster", {
        requiresArg: true,
        type: "string",
        describe: "column that names the person, where one may answer several times",
      })
      .option("where", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "COLUMN=VALUE: only these rows (repeatable: all must hold)",
      })
      .option("metric", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "csat=COLUMN, ces=COLUMN, ces:7=COLUMN, stars=COLUMN, nki=A,B,C: other scores (repeatable)",
      })
      .option("stated", {
        requiresArg: true,
        type: "string",
        describe: "THEME=COLUMN,…: how much customers say each theme matters",
      })
      .option("estimates", {
        requiresArg: true,
        type: "string",
        describe: "table of themes and what the company thinks each matters",
      })
      .option("check", {
        requiresArg: true,
        type: "number",
        describe: "draw so many comments to be coded by hand, as a sheet for -o FILE.csv or .xlsx",
      })
      .option("checked", {
        requiresArg: true,
        type: "string",
        describe: "that sheet, filled: shares and points are corrected by it",
      })
      .option("unmasked", {
        type: "boolean",
        default: false,
        describe: "with --check: names, addresses and long numbers stay in the texts",
      })
      .option("format", {
        requiresArg: true,
        type: "string",
        choices: ["table", "json", "csv", "md", "html", "xlsx"],
        default: "table",
        describe: "xlsx: one sheet for each table; needs -o",
      })
      .option("output", {
        alias: "o",
        requiresArg: true,
        type: "string",
        describe: "default: standard output",
      })
      .option("figures", {
        requiresArg: true,
        type: "string",
        describe: "pictures for slides, as SVG and PNG files in this folder",
      })
      .option("locale", {
        requiresArg: true,
        type: "string",
        describe: "language of the tables; default: the comments' main one",
      })
      .option("lexicons", LEXICONS_OPTION)
      .option("model", MODEL_OPTION)
      .option("seed", {
        requiresArg: true,
        type: "number",
        default: 1,
        describe: "draws examples and samples",
      })
      .epilog(
        "What goes with the score is an association; it shows who says what, not what a change would give.",
      ),
  handler: async (given) => {
    const { runDrivers } = await import("./run-drivers.js");
    setCode(await runDrivers(given));
  },
});
