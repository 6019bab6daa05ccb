import type { DriverModel, DriverReport, Summary } from "../model/index.js";
import { loadDrawSvg } from "./charts/load-draw-svg.js";
import type { Figure, Studio } from "./charts/picture.js";
import { standaloneSvg } from "./charts/standalone-svg.js";
import { createVoice } from "./create-voice.js";
import { isScaleModel } from "./model-notes.js";
import type { ReportOptions } from "./report-options.js";
import { asymmetry } from "./sections/asymmetry.js";
import { changeParts } from "./sections/change.js";
import { driverPicture } from "./sections/driver-picture.js";
import { glance } from "./sections/glance.js";
import { importance } from "./sections/importance.js";
import { importanceMap } from "./sections/importance-map.js";
import { metrics } from "./sections/metrics.js";
import { segments } from "./sections/segments.js";
import { waterfall } from "./sections/waterfall.js";
import { sectionsOf } from "./sections-of.js";

/** A picture for slides. */
export interface FigureFile {
  /** Without ending: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly svg: string;
}

export interface FigureOptions extends ReportOptions {
  /** Where the numbers come from; stands small beneath each picture. */
  readonly source?: string;
}

/** Every picture of a report, in its order, each as an SVG file that stands alone. */
export async function renderFigures(
  summary: Summary,
  options: FigureOptions,
): Promise<readonly FigureFile[]> {
  return collect(options, (studio) => {
    glance(summary, studio);
    sectionsOf(summary, studio);
  });
}

/** The same of the answer of `genklang drivers`. */
export async function renderDriverFigures(
  answer: DriverReport,
  options: FigureOptions,
): Promise<readonly FigureFile[]> {
  const models = answer.models.filter((model): model is DriverModel => !isScaleModel(model));
  const { segments: tables = [] } = answer;
  const shown = { ...answer, models, segments: tables };
  return collect(options, (studio) => {
    metrics(shown, studio);
    changeParts(shown, studio);
    segments(shown, studio);
    waterfall(shown, studio);
    importanceMap(shown, studio);
    asymmetry(shown, studio);
    for (const model of models) driverPicture(model, studio);
    importance(shown, studio);
  });
}

async function collect(
  options: FigureOptions,
  draw: (studio: Studio) => void,
): Promise<readonly FigureFile[]> {
  const figures: Figure[] = [];
  draw({
    voice: createVoice(options),
    draw: await loadDrawSvg(),
    keep: (figure) => figures.push(figure),
  });
  return figures.map((figure) => ({
    name: figure.id.replace(/-picture$/, ""),
    title: figure.title,
    svg: standaloneSvg(figure, options.source),
  }));
}
