import type { CommandModule } from "yargs";

interface ExplainArguments {
  readonly text: string;
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

export const explainCommand: CommandModule<object, ExplainArguments> = {
  command: "explain <text>",
  describe: "One text: its words coloured, each score with its reasons",
  builder: (yargs) =>
    yargs
      .positional("text", { type: "string", demandOption: true, describe: "the comment, in quotes" })
      .option("language", {
        requiresArg: true,
        type: "string",
        describe: "language code; left out, it is detected",
      })
      .option("locale", {
        requiresArg: true,
        type: "string",
        describe: "language of the answer; default: the text's",
      })
      .option("lexicons", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "folder laid over the shipped lexicons",
      })
      .option("json", { type: "boolean", describe: "print the analysis as JSON" }),
  handler: async (given) => {
    const { runExplain } = await import("./run-explain.js");
    // A text may well be "-", which the dispatcher has taken for standard input.
    const text = given.text === "stdin:" ? "-" : given.text;
    process.stdout.write(`${runExplain({ ...given, text })}\n`);
  },
};
