import type { CommandModule } from "yargs";

interface CheckArguments {
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
}

export const lexiconCommand = (setCode: (code: number) => void): CommandModule => ({
  command: "lexicon <action>",
  describe: "The researcher's bench: check the lexicons",
  builder: (yargs) => yargs.command(checkCommand(setCode)).demandCommand(1, "expected an action: check"),
  handler: () => undefined,
});

const checkCommand = (setCode: (code: number) => void): CommandModule<object, CheckArguments> => ({
  command: "check [language]",
  describe: "Everything that can be said against the lexicons, with file and line; runs their cases",
  builder: (yargs) =>
    yargs
      .positional("language", { type: "string", describe: "only this language" })
      .option("lexicons", { type: "string", array: true, describe: "folder laid over the shipped lexicons" }),
  handler: async ({ language, lexicons }) => {
    const { runLexiconCheck } = await import("./run-lexicon-check.js");
    const { lines, problems } = runLexiconCheck(language, lexicons ?? []);
    process.stdout.write(`${lines.join("\n")}\n`);
    if (problems > 0) setCode(1);
  },
});
