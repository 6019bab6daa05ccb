import type { FileMark } from "../engine/file-mark.js";
import { canResume, type Output } from "../engine/open-sinks.js";
import { openRunJournal, type RunJournal, type RunKey } from "../io/run-journal.js";
import type { Version } from "../model/analysis.js";
import type { Log } from "./create-log.js";
import { inputStamp } from "./input-stamp.js";
import { UsageError } from "./usage-error.js";

export interface JournalArguments {
  readonly resume?: boolean | undefined;
  readonly themes?: string | undefined;
}

/** Options that change no byte of the output; --lexicons stand for themselves by their hash. */
const HARMLESS = new Set([
  ...[
    "_",
    "$0",
    "--",
    "inputs",
    "output",
    "o",
    "report",
    "part",
    "dictionary",
    "figures",
    "locale",
    "lexicons",
  ],
  ...["workers", "resume", "checkpoint", "quiet", "json-log", "format"],
]);

/** The journal of a run; undefined where its output cannot be gone on with. Throws UsageError where --resume asks for that. */
export async function openJournal(
  inputs: readonly string[],
  outputs: readonly Output[],
  given: JournalArguments,
  version: Version,
  log: Log,
): Promise<RunJournal<FileMark> | undefined> {
  const [output] = outputs;
  if (
    output === undefined ||
    outputs.length > 1 ||
    !canResume(output) ||
    inputs.some((input) => inputStamp(input) === undefined) ||
    given.themes !== undefined
  ) {
    if (!given.resume) return undefined;
    throw new UsageError(
      "expected --resume with a file to read and -o FILE.csv, .tsv, .jsonl (also with .gz) or .parquet, without --themes; other runs cannot be gone on with: leave --resume out to start over",
    );
  }
  const key: RunKey = {
    "the version": version.genklang,
    "the lexicons": version.lexicons,
    "the input": inputs.map(inputStamp).join("; "),
    "the format": output.format,
    ...Object.fromEntries(
      Object.entries(given)
        .filter(([name, value]) => !HARMLESS.has(name) && value !== undefined)
        .map(([name, value]) => [`--${name}`, value]),
    ),
  };
  const journal = await openRunJournal<FileMark>(output.path, key, given.resume ?? false);
  const { start, dropped } = journal;
  if (start) log.say("resumed", `  going on after row ${start.rows}`, { rows: start.rows });
  else if (given.resume)
    log.say("resumed", "  nothing to go on with: starting from the beginning", { rows: 0 });
  else if (dropped)
    log.say(
      "restarted",
      `  starting over; with --resume the earlier run would have gone on after row ${dropped.rows}`,
      { rows: dropped.rows },
    );
  return journal;
}
