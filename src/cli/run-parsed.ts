import yargs from "yargs";
import { GENKLANG_VERSION } from "../io/version.js";
import { analyzeCommand } from "./analyze.js";
import { detectCommand } from "./detect.js";
import { driversCommand } from "./drivers.js";
import { evaluateCommand } from "./evaluate.js";
import { explainCommand } from "./explain.js";
import { lexiconCommand } from "./lexicon.js";
import { mergeCommand } from "./merge.js";
import { trainCommand } from "./train.js";
import { UsageError } from "./usage-error.js";
import { workerCommand } from "./worker.js";

/** yargs' messages as the other errors here read: what was expected, what came. Plurals are yargs' own form. */
const WORDING = {
  "Not enough non-option arguments: got %s, need at least %s": {
    one: "got %s inputs, expected at least %s",
    other: "got %s inputs, expected at least %s",
  },
  "Not enough arguments following: %s": "expected a value after --%s",
  "Unknown argument: %s": { one: "no such option or command: %s", other: "no such options or commands: %s" },
  "Did you mean %s?": "no such command; did you mean %s?",
} as unknown as Record<string, string>;

/** Reads the options with yargs and runs the command they name; throws UsageError where they name none. */
export async function runParsed(argv: readonly string[], setCode: (code: number) => void): Promise<void> {
  await yargs(withStdin(argv))
    .scriptName("genklang")
    .locale("en")
    .wrap(80)
    .exitProcess(false)
    .parserConfiguration({ "greedy-arrays": false, "camel-case-expansion": false, "populate--": true })
    .version(GENKLANG_VERSION)
    .usage("$0 COMMAND\n\nReads customers' free-text feedback in Danish, Swedish and English.")
    .command(analyzeCommand(setCode))
    .command(driversCommand(setCode))
    .command(explainCommand)
    .command(detectCommand)
    .command(evaluateCommand)
    .command(lexiconCommand(setCode))
    .command(trainCommand(setCode))
    .command(mergeCommand(setCode))
    .command(workerCommand)
    .demandCommand(1, "expected a command, got none")
    .recommendCommands()
    .updateStrings(WORDING)
    .strict()
    .fail((message, error) => {
      // yargs' own errors are wrong usage; anything else comes from a command.
      throw error && error.name !== "YError" ? error : new UsageError(message ?? error.message);
    })
    .parseAsync();
}

/** yargs loses a lone "-" (yargs-parser#381): standard input and output travel under another name. */
function withStdin(argv: readonly string[]): string[] {
  return argv.map((word, index) => (word !== "-" ? word : isOutput(argv[index - 1]) ? "stdout:" : "stdin:"));
}

function isOutput(flag: string | undefined): boolean {
  return flag === "-o" || flag === "--output";
}
