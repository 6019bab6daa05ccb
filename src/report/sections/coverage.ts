import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup } from "../markup.js";
import { problemText } from "../problem-text.js";
import { cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

function rowsTable(summary: Summary, voice: Voice): Table {
  const { say } = voice;
  const { reconciliation: rows } = summary;
  const counts: readonly (readonly [key: string, count: number])[] = [
    ["rows", rows.rows],
    ["used", rows.used],
    ["without-score", rows.withoutScore],
    ["dont-know", rows.dontKnow],
    ["invalid", rows.invalidScore],
    ["with-text", rows.withText],
    ["empty", rows.emptyText],
    ["non-answer", rows.nonAnswers],
    ["not-read", rows.languageNotRead],
    ["evidence", rows.withEvidence],
    ["theme", rows.withTheme],
    ["duplicate", rows.duplicateTexts],
  ];
  return {
    caption: say("coverage.rows"),
    columns: [words(say("coverage.rows")), figures(say("column.rows"))],
    rows: counts.map(([key, count]) => [cell(say(`coverage.row.${key}`)), cell(voice.number(count))]),
  };
}

function languagesTable(summary: Summary, voice: Voice): Table {
  const { say } = voice;
  const all = summary.languages.reduce((sum, language) => sum + language.n, 0);
  return {
    caption: say("coverage.languages"),
    columns: [words(say("column.language")), figures(say("column.count")), words(say("column.read"))],
    rows: summary.languages.map(({ code, n, read }) => [
      cell(voice.capital(voice.language(code)), code),
      cell(voice.number(n), voice.percent(n / all, n / all < 0.1 ? 1 : 0)),
      cell(say(read ? "coverage.read.yes" : "coverage.read.no")),
    ]),
  };
}

function suppressedPart(summary: Summary, voice: Voice): Markup {
  const { say } = voice;
  if (summary.suppressed.length === 0) return html`${paragraph(say("coverage.suppressed.none"))}`;
  const table: Table = {
    caption: say("coverage.suppressed"),
    columns: [words(say("column.where")), words(say("column.group")), figures(say("column.answers"))],
    rows: summary.suppressed.map(({ where, label, n }) => [
      cell(voice.has(`layer.${where}`) ? say(`layer.${where}`) : where),
      cell(voice.capital(voice.name(where, label))),
      cell(voice.number(n)),
    ]),
  };
  return html`${paragraph(say("coverage.suppressed.note"))}${formatTableHtml(table)}`;
}

function problemsPart(summary: Summary, voice: Voice): Markup {
  const { say } = voice;
  const table: Table = {
    caption: say("coverage.problems"),
    columns: [figures(say("column.count")), words(say("column.problem")), words(say("column.hint"))],
    rows: summary.problems.map((problem) => [
      cell(voice.number(problem.count)),
      cell(problemText(problem, voice), problem.code),
      cell(problem.hint ?? ""),
    ]),
  };
  return html`<h3>${say("coverage.problems")}</h3>
${formatTableHtml(table)}`;
}

/** How the rows add up, which languages were read, what was left out and why, and what was noticed. */
export function coverage(summary: Summary, voice: Voice): Section {
  const { say } = voice;
  return section(
    "coverage",
    say("coverage.title"),
    html`<h3>${say("coverage.rows")}</h3>
${formatTableHtml(rowsTable(summary, voice))}
<h3>${say("coverage.languages")}</h3>
${formatTableHtml(languagesTable(summary, voice))}
<h3>${say("coverage.suppressed")}</h3>
${suppressedPart(summary, voice)}
${summary.problems.length > 0 && problemsPart(summary, voice)}`,
  );
}
