import { ProblemError } from "../io/problem-error.js";
import { runPlain } from "./run-plain.js";
import { UsageError } from "./usage-error.js";

const DONE = 0;
const INPUT_HAS_PROBLEMS = 1;
const WRONG_USAGE = 2;

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
    if (!(await runPlain(argv))) {
      const { runParsed } = await import("./run-parsed.js");
      await runParsed(argv, setCode);
    }
  } catch (error) {
    code = report(error, argv.includes("--json-log"));
  }
  return code;

  function setCode(value: number): void {
    code = value;
  }
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
