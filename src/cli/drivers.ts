import type { CommandModule } from "yargs";

export const driversCommand = (_setCode: (code: number) => void): CommandModule => ({
  command: "drivers",
  describe: "",
  handler: () => undefined,
});
