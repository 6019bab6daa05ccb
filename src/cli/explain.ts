import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import { MODEL_OPTION } from "./model-option.js";
import { UsageError } from "./usage-error.js";

interface ExplainArguments {
  readonly words?: readonly string[] | undefined;
  readonly "--"?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

export const explainCommand: CommandModule<object, ExplainArguments> = {
  command: "explain [words..]",
  describe: "One text: its words coloured, each score with its reasons",
  builder: (yargs) =>
    yargs
      .positional("words", {
        type: "string",
        array: true,
        describe: "the comment, in quotes; after -- where it begins with -",
      })
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
      .option("lexicons", LEXICONS_OPTION)
      .option("model", MODEL_OPTION)
      .option("json", { type: "boolean", describe: "print the analysis as JSON" }),
  handler: async (given) => {
    // A text may well be "-", which the dispatcher has taken for standard input.
    const words = [...(given.words ?? []), ...(given["--"] ?? [])].map((word) =>
      word === "stdin:" ? "-" : word,
    );
    if (words.length === 0) throw new UsageError("expected a comment in quotes, got nothing");
    const { runExplain } = await import("./run-explain.js");
    process.stdout.write(`${runExplain({ ...given, text: words.join(" ") })}
`);
  },
};
