import type { Summary } from "../model/index.js";
import { loadDrawSvg } from "./charts/load-draw-svg.js";
import { createVoice } from "./create-voice.js";
import { page } from "./page.js";
import type { ReportOptions } from "./report-options.js";
import { callBacks } from "./sections/call-backs.js";
import { coverage } from "./sections/coverage.js";
import { definitions } from "./sections/definitions.js";
import { drivers } from "./sections/drivers.js";
import { emotions } from "./sections/emotions.js";
import { empathy } from "./sections/empathy.js";
import { failureDemand } from "./sections/failure-demand.js";
import { glance } from "./sections/glance.js";
import { integrity } from "./sections/integrity.js";
import { lists } from "./sections/lists.js";
import { mentions } from "./sections/mentions.js";
import { needs } from "./sections/needs.js";
import { outcomes } from "./sections/outcomes.js";
import { owners } from "./sections/owners.js";
import { quotes } from "./sections/quotes.js";
import { scores } from "./sections/scores.js";
import { segments } from "./sections/segments.js";
import { signals } from "./sections/signals.js";
import { stages } from "./sections/stages.js";
import { themes } from "./sections/themes.js";
import { touchpoints } from "./sections/touchpoints.js";
import { waterfall } from "./sections/waterfall.js";

/**
 * The whole report as one HTML file: nothing is fetched, no script is needed, the same summary gives the same bytes.
 * Sections without anything to show are left out, or say that there is nothing. Throws where a message is missing.
 */
export async function renderReport(
  summary: Summary,
  options: ReportOptions & { readonly title: string },
): Promise<string> {
  const voice = createVoice(options);
  const studio = { voice, draw: await loadDrawSvg() };
  const withoutTexts = () => [scores(summary, studio), segments(summary, studio), integrity(summary, voice)];
  const withTexts = () => [
    scores(summary, studio),
    mentions(summary, studio),
    segments(summary, studio),
    waterfall(summary, studio),
    stages(summary, studio),
    emotions(summary, studio),
    needs(summary, studio),
    empathy(summary, voice),
    drivers(summary, voice),
    outcomes(summary, voice),
    touchpoints(summary, studio),
    owners(summary, voice),
    signals(summary, voice),
    failureDemand(summary, voice),
    themes(summary, voice),
    quotes(summary, voice),
    lists(summary, voice),
    callBacks(summary, voice),
    integrity(summary, voice),
  ];
  const sections = [
    // Without a text, page one has said so; a dozen empty sections would say no more.
    ...(summary.reconciliation.withText > 0 ? withTexts() : withoutTexts()),
    coverage(summary, voice),
    definitions(summary, voice),
  ].filter((section) => section !== undefined);
  return page({ title: options.title, summary, voice, glance: glance(summary, studio), sections });
}
