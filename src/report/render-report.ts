import type { Summary } from "../model/index.js";
import { loadDrawSvg } from "./charts/load-draw-svg.js";
import { createVoice } from "./create-voice.js";
import { page } from "./page.js";
import type { ReportOptions } from "./report-options.js";
import { glance } from "./sections/glance.js";
import { sectionsOf } from "./sections-of.js";

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
  return page({
    title: options.title,
    summary,
    voice,
    glance: glance(summary, studio),
    sections: sectionsOf(summary, studio),
  });
}
