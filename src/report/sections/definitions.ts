import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html } from "../markup.js";
import { cell, figures, type Table, words } from "../table.js";
import { type Section, section } from "./section.js";

const TERMS = ["nps", "interval", "small", "theme", "points", "contribution", "contrast", "q", "r2"] as const;

/** What the words mean, and which lexicons read the comments (the attribution that their licences ask for). */
export function definitions(summary: Summary, voice: Voice): Section {
  const { say } = voice;
  const table: Table = {
    caption: say("lexicons.title"),
    columns: [
      words(say("column.lexicon")),
      words(say("column.title")),
      words(say("column.version")),
      words(say("column.licence")),
      figures(say("column.rows")),
    ],
    rows: summary.lexicons.map(({ id, title, version, licence, rows }) => [
      cell(id),
      cell(title),
      cell(version),
      cell(licence),
      cell(voice.number(rows)),
    ]),
  };
  return section(
    "definitions",
    say("definitions.title"),
    html`<dl>${TERMS.map(
      (term) => html`
<dt>${say(`definition.${term}.term`)}</dt><dd>${say(`definition.${term}.text`)}</dd>`,
    )}
</dl>
${
  summary.lexicons.length > 0 &&
  html`<h3>${say("lexicons.title")}</h3>
${formatTableHtml(table)}`
}`,
  );
}
