import { existsSync } from "node:fs";
import { analyzerOf } from "../io/load-analyzer.js";
import { type LoadedLexicons, loadLexicons } from "../io/load-lexicons.js";
import { openFeedback } from "./open-feedback.js";
import { UsageError } from "./usage-error.js";

export interface DetectArguments {
  readonly input?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

/** Names the language of one text, or of every row of a file; prints "id, code, confidence" or JSON lines. */
export async function runDetect(given: DetectArguments, print: (line: string) => void): Promise<void> {
  const { input } = given;
  if (input === undefined) throw new UsageError("expected a text, a file or -; got nothing");
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons);
  for await (const { id, text } of textsOf(input, lexicons)) {
    const { code, confidence, by } = analyzer.analyze({ id: id ?? "1", text }).language;
    if (given.json) print(JSON.stringify({ ...(id === undefined ? {} : { id }), code, confidence, by }));
    else print([...(id === undefined ? [] : [id]), code, confidence.toFixed(2)].join("\t"));
  }
}

async function* textsOf(
  input: string,
  lexicons: LoadedLexicons,
): AsyncIterable<{ readonly id?: string; readonly text: string }> {
  if (input !== "stdin:" && !existsSync(input)) {
    yield { text: input };
    return;
  }
  const table = await openFeedback(input, lexicons, {});
  for await (const row of table.rows) yield { id: row.id, text: row.texts.join("\n") };
}
