import type { Messages } from "./messages.js";
import { formatNumber, readNumberFormat } from "./number-format.js";

/** What stands in for {placeholders}: numbers are written as whole numbers of the language, strings as they are. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The message `key` with its placeholders filled in. Where there is no such key, `key.one` is taken when
 * `values.n` is 1 and `key.other` otherwise. Throws when the message or the value of a placeholder is missing:
 * a report with a hole in a sentence is worse than none.
 */
export function formatMessage(messages: Messages, key: string, values: MessageValues = {}): string {
  const text = messages.texts.get(key) ?? messages.texts.get(`${key}.${values.n === 1 ? "one" : "other"}`);
  if (text === undefined) {
    throw new Error(
      `${messages.file}: expected a message "${key}" (or "${key}.one" and "${key}.other"), found none; add the row`,
    );
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(
        `${messages.file}: message "${key}" asks for {${name}}, given were ${Object.keys(values).join(", ") || "no values"}; correct the row`,
      );
    }
    return typeof value === "number" ? formatNumber(value, readNumberFormat(messages)) : value;
  });
}
