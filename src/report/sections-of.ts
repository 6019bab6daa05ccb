import type { Summary } from "../model/index.js";
import type { Studio } from "./charts/picture.js";
import { asymmetry } from "./sections/asymmetry.js";
import { callBacks } from "./sections/call-backs.js";
import { changeParts } from "./sections/change.js";
import { coverage } from "./sections/coverage.js";
import { definitions } from "./sections/definitions.js";
import { drivers } from "./sections/drivers.js";
import { emotions } from "./sections/emotions.js";
import { empathy } from "./sections/empathy.js";
import { failureDemand } from "./sections/failure-demand.js";
import { importance } from "./sections/importance.js";
import { importanceMap } from "./sections/importance-map.js";
import { integrity } from "./sections/integrity.js";
import { lists } from "./sections/lists.js";
import { mentions } from "./sections/mentions.js";
import { methods } from "./sections/methods.js";
import { metrics } from "./sections/metrics.js";
import { needs } from "./sections/needs.js";
import { outcomes } from "./sections/outcomes.js";
import { owners } from "./sections/owners.js";
import { quotes } from "./sections/quotes.js";
import { scores } from "./sections/scores.js";
import type { Section } from "./sections/section.js";
import { segments } from "./sections/segments.js";
import { signals } from "./sections/signals.js";
import { stages } from "./sections/stages.js";
import { themes } from "./sections/themes.js";
import { touchpoints } from "./sections/touchpoints.js";
import { waterfall } from "./sections/waterfall.js";

/** Every section that has something to say about a summary, in order; page one is not among them. */
export function sectionsOf(summary: Summary, studio: Studio): readonly Section[] {
  const { voice } = studio;
  const withoutTexts = () => [
    scores(summary, studio),
    metrics(summary, studio),
    segments(summary, studio),
    integrity(summary, voice),
  ];
  const withTexts = () => [
    scores(summary, studio),
    metrics(summary, studio),
    mentions(summary, studio),
    changeParts(summary, studio),
    segments(summary, studio),
    waterfall(summary, studio),
    importanceMap(summary, studio),
    asymmetry(summary, studio),
    stages(summary, studio),
    emotions(summary, studio),
    needs(summary, studio),
    empathy(summary, voice),
    drivers(summary, studio),
    importance(summary, studio),
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
    methods(summary, voice),
  ];
  return sections.filter((section) => section !== undefined);
}
