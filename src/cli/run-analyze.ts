import { expandInputs } from "../io/expand-inputs.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { type AnalyzeArguments, analyzeTogether } from "./analyze-together.js";
import { checkArguments } from "./check-arguments.js";
import { chooseLocale } from "./choose-locale.js";
import { createLog } from "./create-log.js";
import { keepHeapSmall } from "./keep-heap-small.js";
import { workersOf } from "./run-options.js";
import { INTERRUPTED, stopOnSignal } from "./stop-on-signal.js";

export type { AnalyzeArguments } from "./analyze-together.js";

/** Runs `genklang analyze` and answers with the exit code: 1 where an input has problems, 130 where it was stopped, else 0. */
export async function runAnalyze(given: AnalyzeArguments): Promise<number> {
  checkArguments(given);
  keepHeapSmall();
  const workers = workersOf(given);
  const log = createLog(given);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const load = { lexicons: given.lexicons ?? [], evidence: given.evidence, model: given.model };
  const analyzer = analyzerOf(lexicons, load);
  chooseLocale(lexicons, given.locale, undefined);
  const failures: ProblemError[] = [];
  let problems = 0;
  const { signal, release } = stopOnSignal(log);
  try {
    for (const inputs of runsOf(await expandInputs(given.inputs), given)) {
      try {
        problems += await analyzeTogether(inputs, given, { lexicons, analyzer, load, workers, log, signal });
      } catch (error) {
        // One bad file does not keep the others from being read; what fails after a stop fails of it.
        if (signal.aborted) break;
        if (!(error instanceof ProblemError)) throw error;
        failures.push(error);
      }
      if (signal.aborted) break;
    }
  } finally {
    release();
  }
  if (failures.length > 0) throw new ProblemError(failures.flatMap((failure) => failure.problems));
  if (signal.aborted) return INTERRUPTED;
  return problems > 0 ? 1 : 0;
}

/** What is read as one: several inputs with one output, or in a pipe; at a terminal each has its own files. */
function runsOf(inputs: readonly string[], given: AnalyzeArguments): readonly (readonly string[])[] {
  const { output, format, report, part, themes, figures } = given;
  const together =
    [output, format, report, part, themes, figures].some((flag) => flag !== undefined) ||
    !process.stdout.isTTY;
  return together ? [inputs] : inputs.map((input) => [input]);
}
