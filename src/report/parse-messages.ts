import type { Problem } from "../model/index.js";
import type { Messages } from "./messages.js";

const COLUMNS = "key\ttext\tnote";

/**
 * Reads the text of a messages.tsv: header lines with "#", the column names, then one message a row.
 * Bad rows are left out and reported, each with its line; nothing is thrown.
 */
export function parseMessages(
  tsv: string,
  file: string,
): { readonly messages: Messages; readonly problems: readonly Problem[] } {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  let language = "und";
  let inRows = false;
  const report = (code: string, message: string, row: number, hint: string) =>
    problems.push({ code, message, place: { file, row }, hint });

  tsv.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const row = index + 1;
    if (line.startsWith("#")) {
      const header = /^#\s*language:\s*(\S+)/.exec(line);
      if (header?.[1] !== undefined) language = header[1];
      return;
    }
    if (!inRows) {
      inRows = true;
      if (line === COLUMNS) return;
      report(
        "messages/columns",
        `expected the columns "key", "text", "note" with a tab between, got "${line}"`,
        row,
        "add the line of column names after the header",
      );
    }
    const [key = "", text = ""] = line.split("\t");
    if (key === "" || text === "") {
      report(
        "messages/empty",
        `expected a key and a text, got "${line}"`,
        row,
        "fill in both or remove the row",
      );
      return;
    }
    if (texts.has(key)) {
      report("messages/duplicate", `the key "${key}" was given before`, row, "keep one of the rows");
      return;
    }
    texts.set(key, text);
  });
  return { messages: { language, file, texts }, problems };
}
