import type { LanguageCode } from "../model/feedback.js";
import type { Messages } from "./messages.js";

/** What this needs of a parsed TSV; the tables of `loadLexicons()` are such. */
export interface MessageTable {
  readonly header: ReadonlyMap<string, string>;
  readonly rows: readonly { readonly cell: (column: string) => string }[];
}

/**
 * Every sentence of one language, from all tables of kind "messages" in its folder.
 * Throws RangeError naming the languages there are, where it is none of them.
 */
export function messagesOf(
  lexicons: { readonly tables: ReadonlyMap<string, MessageTable> },
  locale: LanguageCode,
): Messages {
  const tables = messageTables(lexicons.tables).filter(([path]) => path.startsWith(`${locale}/`));
  if (tables.length === 0) {
    throw new RangeError(
      `expected the locale to be one of ${localesOf(lexicons).join(", ")}; got "${locale}"`,
    );
  }
  return {
    language: locale,
    file: `lexicons/${locale}/messages`,
    texts: new Map(
      tables.flatMap(([, { rows }]) => rows.map((row) => [row.cell("key"), row.cell("text")] as const)),
    ),
  };
}

/** Languages a report can be written in. */
export function localesOf(lexicons: {
  readonly tables: ReadonlyMap<string, MessageTable>;
}): readonly LanguageCode[] {
  return [...new Set(messageTables(lexicons.tables).map(([path]) => path.slice(0, path.indexOf("/"))))];
}

function messageTables(
  tables: ReadonlyMap<string, MessageTable>,
): readonly (readonly [string, MessageTable])[] {
  return [...tables].filter(([, { header }]) => header.get("kind") === "messages");
}
