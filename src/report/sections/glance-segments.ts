import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { standsOut } from "../significance.js";
import { paragraph } from "./section.js";

const MOST = 3;

/** "Which segment differs?": those that stand out from all other answers, furthest first. */
export function glanceSegments(summary: Summary, voice: Voice): Markup {
  const { segments } = summary;
  if (segments.length === 0) return html`${paragraph(voice.say("glance.segments.absent"))}`;
  const found = segments
    .flatMap((table) => table.parts.map((part) => ({ column: table.column, part })))
    .flatMap(({ column, part }) =>
      part.nps !== undefined && part.difference !== undefined && standsOut(part.difference)
        ? [{ column, part, nps: part.nps, difference: part.difference }]
        : [],
    )
    .sort((left, right) => Math.abs(right.difference.value) - Math.abs(left.difference.value));
  if (found.length === 0) {
    const columns = voice.list(segments.map((table) => table.column));
    return html`${paragraph(voice.say("glance.segments.none", { columns }))}`;
  }
  return html`<ul class="findings">${found.slice(0, MOST).map(
    ({ column, part, nps, difference }) =>
      html`<li>${voice.say("glance.segments.item", {
        column: voice.capital(column),
        label: part.label,
        score: voice.signed(nps.score),
        n: part.n,
        difference: voice.signed(difference.value),
        interval: voice.interval(difference),
      })}</li>`,
  )}</ul>`;
}
