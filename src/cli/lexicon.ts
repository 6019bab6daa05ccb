import type { CommandModule } from "yargs";
import { lexiconCorrectionsCommand } from "./lexicon-corrections.js";
import { lexiconCoverageCommand } from "./lexicon-coverage.js";
import { lexiconDiffCommand } from "./lexicon-diff.js";
import { lexiconEvaluateCommand } from "./lexicon-evaluate.js";
import { lexiconExpandCommand } from "./lexicon-expand.js";
import { lexiconStatsCommand } from "./lexicon-stats.js";
import { lexiconSuggestCommand } from "./lexicon-suggest.js";
import { LEXICONS_OPTION } from "./lexicons-option.js";

interface CheckArguments {
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
}

export const lexiconCommand = (setCode: (code: number) => void): CommandModule => ({
  command: "lexicon <action>",
  describe: "The researcher's bench: check the lexicons, measure them, make them better",
  builder: (yargs) =>
    yargs
      .command(checkCommand(setCode))
      .command(lexiconStatsCommand)
      .command(lexiconDiffCommand)
      .command(lexiconCoverageCommand)
      .command(lexiconSuggestCommand)
      .command(lexiconExpandCommand)
      .command(lexiconEvaluateCommand)
      .command(lexiconCorrectionsCommand)
      .demandCommand(1, "expected an action, such as check or expand"),
  handler: () => undefined,
});

const checkCommand = (setCode: (code: number) => void): CommandModule<object, CheckArguments> => ({
  command: "check [language]",
  describe: "Everything that can be said against the lexicons, with file and line; runs their cases",
  builder: (yargs) =>
    yargs
      .positional("language", { type: "string", describe: "only this language" })
      .option("lexicons", LEXICONS_OPTION),
  handler: async ({ language, lexicons }) => {
    const { runLexiconCheck } = await import("./run-lexicon-check.js");
    const { lines, problems } = runLexiconCheck(language, lexicons ?? []);
    process.stdout.write(`${lines.join("\n")}\n`);
    if (problems > 0) setCode(1);
  },
});
