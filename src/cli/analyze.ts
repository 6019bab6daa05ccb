import type { CommandModule } from "yargs";

export const analyzeCommand = (_setCode: (code: number) => void): CommandModule => ({
  command: "analyze",
  describe: "",
  handler: () => undefined,
});
