import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { formatThemes } from "../engine/format-themes.js";
import { writeText } from "../io/create-writer.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import type { ThemeSummary } from "../model/action-summary.js";
import type { Summary } from "../model/report-summary.js";
import { formatMessage } from "../report/format-message.js";
import { messagesOf } from "../report/messages-of.js";
import { renderFigures } from "../report/render-figures.js";
import { renderReport } from "../report/render-report.js";
import { renderTerminal } from "../report/render-terminal.js";
import { chooseLocale } from "./choose-locale.js";
import { createPaint } from "./create-paint.js";
import { writeFigures } from "./write-figures.js";

export interface SummaryTargets {
  readonly locale?: string | undefined;
  /** The language most of the comments are in. */
  readonly mainLanguage: string | undefined;
  /** HTML file. */
  readonly report?: string | undefined;
  /** Folder. */
  readonly figures?: string | undefined;
  /** All that was written, for the person to open. */
  readonly files: readonly string[];
  /** Who reads the lines: their colours depend on it. */
  readonly terminal: NodeJS.WriteStream;
}

/** Writes report and figures of a summary, and answers with the lines a person wants to read. */
export async function writeSummary(
  summary: Summary,
  lexicons: LoadedLexicons,
  targets: SummaryTargets,
): Promise<{ readonly said: string; readonly figures?: string }> {
  const locale = chooseLocale(lexicons, targets.locale, targets.mainLanguage);
  const options = { labels: lexicons.labels, messages: messagesOf(lexicons, locale), locale };
  if (targets.report !== undefined) {
    const title = formatMessage(options.messages, "report.title");
    await writeText(targets.report, await renderReport(summary, { ...options, title }));
  }
  const said = renderTerminal(summary, {
    ...options,
    paint: createPaint(targets.terminal),
    files: targets.files,
  });
  if (targets.figures === undefined) return { said };
  const source = summary.source.split(", ").map((path) => basename(path));
  const figures = await renderFigures(summary, { ...options, source: source.join(", ") });
  return { said, figures: await writeFigures(targets.figures, figures) };
}

/** Candidate themes as an overlay in a folder. */
export async function writeThemes(folder: string, themes: ThemeSummary, source: string): Promise<void> {
  for (const { path, text } of formatThemes(themes, basename(source))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    await writeText(file, text);
  }
}
