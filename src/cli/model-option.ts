/** `--no-model`, the same for every command: .option("model", MODEL_OPTION). */
export const MODEL_OPTION = {
  type: "boolean",
  default: true,
  describe: "--no-model leaves the decisions to the lexicons, without learned weights",
} as const;
