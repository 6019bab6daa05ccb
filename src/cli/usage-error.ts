/** The command was called wrongly: exit code 2, message and usage on stderr. */
export class UsageError extends Error {}
