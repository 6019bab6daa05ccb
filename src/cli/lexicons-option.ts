/** `--lexicons`, the same for every command: .option("lexicons", LEXICONS_OPTION). */
export const LEXICONS_OPTION = {
  requiresArg: true,
  type: "string",
  array: true,
  describe: "folder laid over the shipped lexicons, or the id of an optional one (repeatable)",
} as const;
