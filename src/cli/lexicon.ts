import type { CommandModule } from "yargs";

interface CheckArguments {
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
}

export const lexiconCommand = (setCode: (code: number) => void): CommandModule => ({
  command: "lexicon <action>",
  describe: "The researcher's bench: check the lexicons, expand a word into its forms",
  builder: (yargs) =>
    yargs
      .command(checkCommand(setCode))
      .command(expandCommand)
      .demandCommand(1, "expected an action: check or expand"),
  handler: () => undefined,
});

const checkCommand = (setCode: (code: number) => void): CommandModule<object, CheckArguments> => ({
  command: "check [language]",
  describe: "Everything that can be said against the lexicons, with file and line; runs their cases",
  builder: (yargs) =>
    yargs.positional("language", { type: "string", describe: "only this language" }).option("lexicons", {
      requiresArg: true,
      type: "string",
      array: true,
      describe: "folder laid over the shipped lexicons",
    }),
  handler: async ({ language, lexicons }) => {
    const { runLexiconCheck } = await import("./run-lexicon-check.js");
    const { lines, problems } = runLexiconCheck(language, lexicons ?? []);
    process.stdout.write(`${lines.join("\n")}\n`);
    if (problems > 0) setCode(1);
  },
});

interface ExpandArguments {
  readonly words: readonly string[];
  readonly pos: string;
  readonly weight: number;
}

const expandCommand: CommandModule<object, ExpandArguments> = {
  command: "expand <words..>",
  describe: "Forms of English words as rows to edit: a proposal, a person keeps or strikes them",
  builder: (yargs) =>
    yargs
      .positional("words", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "English base forms",
      })
      .option("pos", {
        requiresArg: true,
        type: "string",
        choices: ["noun", "verb", "adjective"],
        demandOption: true,
      })
      .option("weight", {
        requiresArg: true,
        type: "number",
        demandOption: true,
        describe: "-3 ... 3, the same for every form",
      }),
  handler: async ({ words, pos, weight }) => {
    const { runLexiconExpand } = await import("./run-lexicon-expand.js");
    process.stdout.write(`${runLexiconExpand(words, pos as "noun" | "verb" | "adjective", weight)}\n`);
  },
};
