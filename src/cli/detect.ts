import type { CommandModule } from "yargs";

export const detectCommand: CommandModule = { command: "detect", describe: "", handler: () => undefined };
