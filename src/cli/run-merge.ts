import { summarizeStoredPart } from "../engine/summarize-file.js";
import { mergeParts } from "../insight/merge-parts.js";
import { writeText } from "../io/create-writer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { readParts } from "../io/read-part.js";
import { refuseOverwrite } from "../io/refuse-overwrite.js";
import { chooseLocale } from "./choose-locale.js";
import { writeSummary } from "./write-summary.js";

export interface MergeArguments {
  readonly parts: readonly string[];
  readonly output?: string | undefined;
  readonly report?: string | undefined;
  readonly figures?: string | undefined;
  readonly period?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
}

/** Runs `genklang merge` and answers with the exit code. Throws ProblemError where the parts do not belong together. */
export async function runMerge(given: MergeArguments): Promise<number> {
  const written = [given.output, given.report].filter((path) => path !== undefined);
  refuseOverwrite(given.parts, written);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  chooseLocale(lexicons, given.locale, undefined);
  const { part, problems } = mergeParts(readParts(given.parts));
  if (part === undefined) throw new ProblemError(problems);
  if (given.output) await writeText(given.output, `${JSON.stringify(part)}\n`);
  const { summary, mainLanguage } = summarizeStoredPart(part, lexicons, {
    ...(given.period ? { period: given.period } : {}),
  });
  const terminal = given.output === "stdout:" ? process.stderr : process.stdout;
  const { said, figures } = await writeSummary(summary, lexicons, {
    locale: given.locale,
    mainLanguage,
    report: given.report,
    figures: given.figures,
    files: [...written, ...(given.figures ? [given.figures] : [])].filter((path) => path !== "stdout:"),
    terminal,
  });
  if (figures !== undefined) process.stderr.write(`${figures}\n`);
  terminal.write(`${said}\n`);
  return 0;
}
