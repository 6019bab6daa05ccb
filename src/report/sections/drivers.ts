import type { DriverModel, Problem, Summary } from "../../model/index.js";
import type { Studio } from "../charts/picture.js";
import type { Voice } from "../create-voice.js";
import { driverSentence, leadingDrivers } from "../driver-sentence.js";
import { driverTable, fewMentions } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { importanceNotes, importanceTable } from "../importance-table.js";
import { html, type Markup } from "../markup.js";
import { modelNotes } from "../model-notes.js";
import { PROBLEM_LANGUAGE, problemTitle } from "../problem-text.js";
import { taggingNotes } from "../tag-tables.js";
import { standardizedTables, themeNote, themeTable } from "../theme-tables.js";
import { driverPicture } from "./driver-picture.js";
import { paragraph, type Section, section } from "./section.js";

/** One layer: its leading themes in words, its table, and what has to be said with it. */
export function driverLayer(model: DriverModel, of: number, studio: Studio): Markup {
  const { voice } = studio;
  const key = `layer.${model.layer}`;
  return html`<h3>${voice.has(key) ? voice.say(key) : model.layer}</h3>
${leadingDrivers(model).map((driver) => paragraph(driverSentence(model.layer, driver, of, voice)))}${driverPicture(model, studio)}${formatTableHtml(driverTable(model, voice))}
${paragraph(fewMentions(model, voice), "aside")}${paragraph(modelNotes(model, voice).join(" "), "aside")}${model.problems.map(
  (problem) => problemNote(problem, voice),
)}${moreOf(model, voice)}`;
}

/** What a statistician asks next, unfolded on demand: themes together, parts of R², differences within segments. */
function moreOf(model: DriverModel, voice: Voice): Markup | undefined {
  const themes = themeTable(model, voice);
  const importance = importanceTable(model, voice);
  const within = standardizedTables(model, voice);
  if (themes === undefined && importance === undefined && within.length === 0) return undefined;
  const key = `layer.${model.layer}`;
  const layer = voice.has(key) ? voice.say(key) : model.layer;
  const shown = { showCaption: true };
  return html`<details><summary>${voice.say("drivers.more", { layer })}</summary>
${
  themes &&
  html`${formatTableHtml(themes, shown)}
${paragraph(themeNote(model, voice), "aside")}`
}${
  importance &&
  html`${formatTableHtml(importance, shown)}
${paragraph(importanceNotes(model, voice).join(" "), "aside")}`
}${within.map(
  (table) => html`${formatTableHtml(table, shown)}
`,
)}${within.length > 0 && paragraph(voice.say("standardized.note"), "aside")}</details>
`;
}

/** What happened to a model's columns; the details, as they were written where it happened, unfold. */
function problemNote(problem: Problem, voice: Voice): Markup {
  const title = problemTitle(problem, voice);
  const details = html`<p class="aside" lang="${PROBLEM_LANGUAGE}">${problem.message}</p>
`;
  return title === undefined
    ? details
    : html`<details><summary>${title}</summary>
${details}</details>
`;
}

/** What goes with the score, layer by layer; first of all that this is no list of causes. */
export function drivers(summary: Summary, studio: Studio): Section {
  const { voice } = studio;
  const { say } = voice;
  const title = say("drivers.title");
  if (summary.models.length === 0) return section("drivers", title, paragraph(say("drivers.absent")));
  return section(
    "drivers",
    title,
    paragraph(say("drivers.circular"), "callout"),
    paragraph(say("drivers.layers")),
    summary.models.map((model) => driverLayer(model, summary.nps?.n ?? summary.reconciliation.used, studio)),
    paragraph(
      summary.multiplicity &&
        say("drivers.multiplicity", {
          tests: summary.multiplicity.tests,
          standing: summary.multiplicity.standingOut,
        }),
      "aside",
    ),
    taggingNotes(summary, voice).map((note) => paragraph(note, "aside")),
  );
}
