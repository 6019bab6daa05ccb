import { existsSync } from "node:fs";
import { countLanguages } from "../engine/count-languages.js";
import { polarityThreshold } from "../engine/polarity-threshold.js";
import type { CodedRow } from "../insight/coded-row.js";
import { rowFacts, THEME_LAYERS, type ThemeLayer } from "../insight/row-facts.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import { localesOf, messagesOf } from "../report/messages-of.js";
import { chooseLocale } from "./choose-locale.js";
import { readCheckSheet } from "./read-check-sheet.js";
import { UsageError } from "./usage-error.js";
import { writeCheckSheet } from "./write-check-sheet.js";

/** What of the command's arguments says what to do with a sheet. */
export interface SheetArguments {
  readonly check?: number | undefined;
  readonly checked?: string | undefined;
  readonly unmasked?: boolean | undefined;
  readonly factors?: string | undefined;
  readonly layer?: string | undefined;
  readonly output?: string | undefined;
  readonly locale?: string | undefined;
  readonly seed: number;
}

export interface SheetInput {
  /** Those that --where leaves. */
  readonly rows: readonly AnalyzedRow[];
  readonly lexicons: LoadedLexicons;
  readonly table: FeedbackTable;
  readonly hasTexts: boolean;
}

/**
 * What --check and --checked ask for: a sheet to be coded by hand, written; or such a sheet read back. Undefined where
 * neither is given. Throws UsageError where they cannot be, ProblemError where the sheet does not fit.
 */
export async function handleSheet(
  given: SheetArguments,
  { rows, lexicons, table, hasTexts }: SheetInput,
): Promise<"written" | readonly CodedRow[] | undefined> {
  const { check, checked, factors, layer } = given;
  if (check === undefined && checked === undefined) return undefined;
  if (check !== undefined && checked !== undefined)
    throw new UsageError("expected --check (draw a sheet) or --checked (read it back), got both");
  if (factors !== undefined || !hasTexts)
    throw new UsageError("expected comments with --check and --checked: what is coded is what they say");
  const threshold = polarityThreshold(lexicons);
  const facts = rows.map((row) => rowFacts(row, threshold));
  if (checked !== undefined) {
    const nothing = localesOf(lexicons).flatMap(
      (locale) => messagesOf(lexicons, locale).texts.get("check.none")?.toLowerCase() ?? [],
    );
    return readCheckSheet(checked, facts, lexicons.labels, new Set(nothing));
  }
  // Hours of somebody's work may be in it.
  if (given.output !== undefined && existsSync(given.output))
    throw new UsageError(
      `expected a new file after -o, got "${given.output}", which is there already; give another name`,
    );
  const main = countLanguages(rows).find(([code]) => lexicons.packs.has(code) && code !== "und")?.[0];
  const said = await writeCheckSheet(facts, lexicons, {
    size: check as number,
    seed: given.seed,
    layers: layer === undefined ? THEME_LAYERS : [layer as ThemeLayer],
    output: given.output,
    isMasked: given.unmasked !== true,
    messages: messagesOf(lexicons, chooseLocale(lexicons, given.locale, main)),
    dialect: table.dialect,
  });
  process.stderr.write(`${said}\n`);
  return "written";
}
