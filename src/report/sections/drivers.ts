import type { DriverModel, Problem, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { driverSentence, leadingDrivers } from "../driver-sentence.js";
import { driverTable, fewMentions } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup } from "../markup.js";
import { modelNotes } from "../model-notes.js";
import { PROBLEM_LANGUAGE, problemTitle } from "../problem-text.js";
import { paragraph, type Section, section } from "./section.js";

/** One layer: its leading themes in words, its table, and what has to be said with it. */
export function driverLayer(model: DriverModel, of: number, voice: Voice): Markup {
  const key = `layer.${model.layer}`;
  return html`<h3>${voice.has(key) ? voice.say(key) : model.layer}</h3>
${leadingDrivers(model).map((driver) => paragraph(driverSentence(model.layer, driver, of, voice)))}${formatTableHtml(
  driverTable(model, voice),
)}
${paragraph(fewMentions(model, voice), "aside")}${paragraph(modelNotes(model, voice).join(" "), "aside")}${model.problems.map(
  (problem) => problemNote(problem, voice),
)}`;
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
export function drivers(summary: Summary, voice: Voice): Section {
  const { say } = voice;
  const title = say("drivers.title");
  if (summary.models.length === 0) return section("drivers", title, paragraph(say("drivers.absent")));
  return section(
    "drivers",
    title,
    paragraph(say("drivers.circular"), "callout"),
    paragraph(say("drivers.layers")),
    summary.models.map((model) => driverLayer(model, summary.nps?.n ?? summary.reconciliation.used, voice)),
  );
}
