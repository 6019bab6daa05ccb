import type { LoadedLexicons } from "../io/load-lexicons.js";
import type { Messages } from "../report/messages.js";
import { UsageError } from "./usage-error.js";

/** Every sentence of one language; throws UsageError naming the languages there are. */
export function messagesOf(lexicons: LoadedLexicons, locale: string): Messages {
  const tables = [...lexicons.tables].filter(
    ([path, table]) => table.header.get("kind") === "messages" && path.startsWith(`${locale}/`),
  );
  if (tables.length === 0) {
    throw new UsageError(`expected --locale to be one of ${locales(lexicons).join(", ")}; got "${locale}"`);
  }
  const rows = tables.flatMap(([, table]) => table.rows);
  return {
    language: locale,
    file: `lexicons/${locale}/messages*.tsv`,
    texts: new Map(rows.map((row) => [row.cell("key"), row.cell("text")])),
  };
}

/** Languages a report can be written in. */
export function locales(lexicons: LoadedLexicons): readonly string[] {
  const paths = [...lexicons.tables]
    .filter(([, table]) => table.header.get("kind") === "messages")
    .map(([path]) => path);
  return [...new Set(paths.map((path) => path.slice(0, path.indexOf("/"))))];
}

/** The language to answer in: the one asked for, else the comments' main one, else English where nothing else fits. */
export function localeFor(
  lexicons: LoadedLexicons,
  asked: string | undefined,
  main: string | undefined,
): string {
  if (asked !== undefined) return asked;
  const known = locales(lexicons);
  return main !== undefined && known.includes(main)
    ? main
    : (known.find((code) => code === "en") ?? known[0] ?? "en");
}
