import type { LoadedLexicons } from "../io/load-lexicons.js";
import { localesOf } from "../report/messages-of.js";
import { UsageError } from "./usage-error.js";

/**
 * The language to answer in: the one asked for, else the comments' main one, else English where nothing fits.
 * Throws UsageError where the one asked for has no messages.
 */
export function chooseLocale(
  lexicons: LoadedLexicons,
  asked: string | undefined,
  main: string | undefined,
): string {
  const known = localesOf(lexicons);
  if (asked !== undefined && !known.includes(asked)) {
    throw new UsageError(`expected --locale to be one of ${known.join(", ")}; got "${asked}"`);
  }
  return asked ?? (main !== undefined && known.includes(main) ? main : "en");
}
