import { formatMessage } from "./format-message.js";
import type { Messages } from "./messages.js";

/** Column names → the rows of a data dictionary: a heading, then each name as it stands in the sheet and what it holds. */
export function renderDictionary(
  columns: readonly string[],
  messages: Messages,
): readonly (readonly [column: string, meaning: string])[] {
  const say = (key: string): string => formatMessage(messages, `sheet.${key}`);
  return [[say("column"), say("meaning")], ...columns.map((name) => [`gk_${name}`, say(name)] as const)];
}
