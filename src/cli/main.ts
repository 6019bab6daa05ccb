import yargs from "yargs";
import { ProblemError } from "../io/problem-error.js";
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

const DONE = 0;
const INPUT_HAS_PROBLEMS = 1;
const WRONG_USAGE = 2;

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

/** Runs one command and answers with its exit code; the one place where an error becomes a code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = DONE;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // `genklang … | head` closes the pipe early; that is success.
    if (error.code === "EPIPE") process.exit(code);
    process.stderr.write(`genklang: standard output cannot be written: ${error.message}\n`);
    process.exit(INPUT_HAS_PROBLEMS);
  });
  try {
    const parser = yargs(withStdin(argv))
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
      });
    await parser.parseAsync();
  } catch (error) {
    code = report(error, argv.includes("--json-log"));
  }
  return code;

  function setCode(value: number): void {
    code = value;
  }
}

/** yargs loses a lone "-" (yargs-parser#381): standard input and output travel under another name. */
function withStdin(argv: readonly string[]): string[] {
  return argv.map((word, index) => (word !== "-" ? word : isOutput(argv[index - 1]) ? "stdout:" : "stdin:"));
}

function isOutput(flag: string | undefined): boolean {
  return flag === "-o" || flag === "--output";
}

function report(error: unknown, isJson: boolean): number {
  if (isJson) {
    const message = error instanceof Error ? error.message : String(error);
    const problems = error instanceof ProblemError ? error.problems : [];
    process.stderr.write(
      `${JSON.stringify({ time: new Date().toISOString(), event: "failed", message, problems })}\n`,
    );
    return error instanceof UsageError ? WRONG_USAGE : INPUT_HAS_PROBLEMS;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`genklang: ${error.message}\nTry: genklang --help\n`);
    return WRONG_USAGE;
  }
  if (error instanceof ProblemError) {
    for (const { message, hint } of error.problems)
      process.stderr.write(`genklang: ${message}${hint ? `\n  ${hint}` : ""}\n`);
    return INPUT_HAS_PROBLEMS;
  }
  process.stderr.write(`genklang: ${error instanceof Error ? error.message : String(error)}\n`);
  return INPUT_HAS_PROBLEMS;
}
