import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup } from "../markup.js";
import { PROBLEM_LANGUAGE, problemTitle } from "../problem-text.js";
import { cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

const INDENT = "\u2003";

function rowsTable(summary: Summary, voice: Voice): Table {
  const { say } = voice;
  const { reconciliation: rows } = summary;
  // Without any score, texts are counted over all rows.
  const ofUsed = rows.used > 0 ? 2 : 1;
  const counts: readonly (readonly [key: string, count: number, level: number])[] = [
    ["rows", rows.rows, 0],
    ["without-score", rows.withoutScore, 1],
    ["dont-know", rows.dontKnow, 1],
    ["invalid", rows.invalidScore, 1],
    ["used", rows.used, 1],
    ["empty", rows.emptyText, ofUsed],
    ["non-answer", rows.nonAnswers, ofUsed],
    ["not-read", rows.languageNotRead, ofUsed],
    ["with-text", rows.withText, ofUsed],
    ["evidence", rows.withEvidence, ofUsed + 1],
    ["theme", rows.withTheme, ofUsed + 1],
    ["duplicate", rows.duplicateTexts, ofUsed + 1],
  ];
  return {
    caption: say("coverage.rows"),
    columns: [words(say("column.kind")), figures(say("column.rows"))],
    rows: counts.map(([key, count, level]) => [
      cell(INDENT.repeat(level) + say(`coverage.row.${key}`)),
      cell(voice.number(count)),
    ]),
  };
}

function languagesTable(summary: Summary, voice: Voice): Table {
  const { say } = voice;
  const all = summary.languages.reduce((sum, language) => sum + language.n, 0);
  return {
    caption: say("coverage.languages"),
    columns: [
      words(say("column.language")),
      figures(say("column.answers")),
      figures(say("column.share")),
      words(say("column.read")),
    ],
    rows: summary.languages.map(({ code, n, read }) => [
      cell(voice.capital(voice.language(code))),
      cell(voice.number(n)),
      cell(voice.percent(n / all, n / all < 0.1 ? 1 : 0)),
      cell(say(read ? "coverage.read.yes" : "coverage.read.no")),
    ]),
  };
}

/** A group by its name: a need comes with its state, "seen (unmet)"; a value of a column as it stands in the file. */
function groupName(where: string, label: string, voice: Voice): string {
  const need = /^(.+) \((met|unmet)\)$/.exec(label);
  if (need?.[1] !== undefined)
    return voice.theme(where, need[1], need[2] === "met" ? "positive" : "negative");
  const name = voice.name(where, label);
  return name === label ? label : voice.capital(name);
}

function suppressedPart(summary: Summary, voice: Voice): Markup {
  const { say } = voice;
  if (summary.suppressed.length === 0) return html`${paragraph(say("coverage.suppressed.none"))}`;
  const table: Table = {
    caption: say("coverage.suppressed"),
    columns: [words(say("column.where")), words(say("column.group")), figures(say("column.answers"))],
    rows: summary.suppressed.map(({ where, label, n }) => [
      cell(voice.has(`layer.${where}`) ? say(`layer.${where}`) : where),
      cell(groupName(where, label, voice)),
      cell(voice.number(n)),
    ]),
  };
  return html`${paragraph(say("coverage.suppressed.note"))}${formatTableHtml(table)}`;
}

function problemsPart(summary: Summary, voice: Voice): Markup {
  const { say } = voice;
  const table: Table = {
    caption: say("coverage.problems"),
    columns: [words(say("column.problem")), figures(say("column.count")), words(say("column.example"))],
    rows: summary.problems.map((problem) => [
      cell(problemTitle(problem, voice) ?? problem.code),
      cell(voice.number(problem.count)),
      {
        text: [problem.message, problem.hint].filter((sentence) => sentence !== undefined).join(" \u2013 "),
        language: PROBLEM_LANGUAGE,
      },
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
${
  summary.languages.length > 0 &&
  html`<h3>${say("coverage.languages")}</h3>
${formatTableHtml(languagesTable(summary, voice))}
`
}<h3>${say("coverage.suppressed")}</h3>
${suppressedPart(summary, voice)}
${summary.problems.length > 0 && problemsPart(summary, voice)}`,
  );
}
