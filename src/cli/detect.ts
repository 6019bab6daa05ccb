import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import type { DetectArguments } from "./run-detect.js";

export const detectCommand: CommandModule<object, DetectArguments> = {
  command: "detect [input]",
  describe: "Language only: of a text, or of every row of a file or standard input",
  builder: (yargs) =>
    yargs
      .positional("input", { type: "string", describe: "a text in quotes, a file, or - for standard input" })
      .option("lexicons", LEXICONS_OPTION)
      .option("json", { type: "boolean", describe: "one JSON line a text" }),
  handler: async (given) => {
    const { runDetect } = await import("./run-detect.js");
    await runDetect(given, (line) => process.stdout.write(`${line}\n`));
  },
};
