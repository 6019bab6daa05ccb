import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import type { MergeArguments } from "./run-merge.js";

export const mergeCommand = (setCode: (code: number) => void): CommandModule<object, MergeArguments> => ({
  command: "merge <parts..>",
  describe: "Parts that analyze --part wrote, apart and elsewhere, as one summary",
  builder: (yargs) =>
    yargs
      .positional("parts", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "JSON files written by analyze --part or merge -o",
      })
      .option("output", {
        alias: "o",
        requiresArg: true,
        type: "string",
        describe: "write the merged part to this JSON file; - is standard output",
      })
      .option("report", { requiresArg: true, type: "string", describe: "write the report to this HTML file" })
      .option("figures", {
        requiresArg: true,
        type: "string",
        describe: "write the report's pictures for slides, as SVG and PNG files, to this folder",
      })
      .option("period", {
        requiresArg: true,
        type: "string",
        describe: "COLUMN or COLUMN=A..B, as the parts were made with; default: by date",
      })
      .option("locale", {
        requiresArg: true,
        type: "string",
        describe: "language of report and terminal; default: the comments' main one",
      })
      .option("lexicons", LEXICONS_OPTION)
      .epilog(
        "In whatever order the parts come, the result is the same, byte for byte, as\n" +
          "of all rows together. Parts hold counts and some masked comments.",
      ) as never,
  handler: async (given) => {
    const { runMerge } = await import("./run-merge.js");
    setCode(await runMerge(given));
  },
});
