import { existsSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { analyzerOf } from "../io/load-analyzer.js";
import { columnNamesOf } from "../io/load-column-names.js";
import { type LoadedLexicons, loadLexicons } from "../io/load-lexicons.js";
import type { Input } from "../io/open-input.js";
import { ProblemError } from "../io/problem-error.js";
import { readFeedback } from "../io/read-feedback.js";
import { UsageError } from "./usage-error.js";

export interface DetectArguments {
  readonly input?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

interface Text {
  readonly id?: string;
  readonly text: string;
}

/** Names the language of one text, of every row of a file, or of every line of standard input. */
export async function runDetect(given: DetectArguments, print: (line: string) => void): Promise<void> {
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons);
  for await (const { id, text } of textsOf(given.input, lexicons)) {
    const { code, confidence, by } = analyzer.analyze({ id: id ?? "1", text }).language;
    if (given.json) print(JSON.stringify({ ...(id === undefined ? {} : { id }), code, confidence, by }));
    else print([...(id === undefined ? [] : [id]), code, confidence.toFixed(2)].join("\t"));
  }
}

/** A word that ends like a file is meant as one. */
const FILE_NAME = /\.(?:csv|tsv|txt|jsonl|ndjson|json|xlsx)$/i;

async function* textsOf(input: string | undefined, lexicons: LoadedLexicons): AsyncIterable<Text> {
  if (input === "stdin:" || (input === undefined && !process.stdin.isTTY)) {
    const bytes = new Uint8Array(await buffer(process.stdin));
    yield* (await rowsOf({ name: "standard input", bytes }, lexicons, true)) ?? linesOf(bytes);
  } else if (input === undefined) {
    throw new UsageError("expected a text, a file or -; got nothing");
  } else if (existsSync(input)) {
    yield* (await rowsOf(input, lexicons, false)) ?? [];
  } else if (FILE_NAME.test(input)) {
    throw new ProblemError([
      {
        code: "file/missing",
        message: `expected a file at "${input}", found none`,
        place: { file: input },
        hint: "check the path and the folder you are in",
      },
    ]);
  } else {
    yield { text: input };
  }
}

/** The rows of a table; with `named`, undefined where no header names a text column: then it is no table but lines. */
async function rowsOf(
  input: Input,
  lexicons: LoadedLexicons,
  named: boolean,
): Promise<AsyncIterable<Text> | undefined> {
  const table = await readFeedback(input, {
    columnNames: columnNamesOf(lexicons.tables.values()),
    requireText: !named,
  });
  if (named && !table.choices.texts.some(({ reason }) => reason === "name")) return undefined;
  return (async function* (): AsyncIterable<Text> {
    for await (const row of table.rows) yield { id: row.id, text: row.texts.join("\n") };
  })();
}

function linesOf(bytes: Uint8Array): readonly Text[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.filter((line) => line.trim() !== "").map((text) => ({ text }));
}
