import type { Summary } from "../../model/index.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { stepsPlot } from "../charts/steps-plot.js";
import { cell, figures, words } from "../table.js";
import { waterfallSteps } from "../waterfall-steps.js";
import { paragraph, type Section, section } from "./section.js";

/** The first layer's model as bars that add up to the NPS. */
export function waterfall(summary: Pick<Summary, "models">, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const model = summary.models[0];
  if (model === undefined) return undefined;
  const steps = waterfallSteps(model, voice);
  const baseline = steps[0]?.text ?? "";
  const title = say("waterfall.picture", { baseline, score: voice.signed(model.sumOfContributions, 1) });
  const observed =
    model.observedBaseline &&
    say("waterfall.observed", {
      score: voice.signed(model.observedBaseline.score),
      interval: voice.interval({
        value: 0,
        low: model.observedBaseline.low,
        high: model.observedBaseline.high,
      }),
      n: model.observedBaseline.n,
    });
  return section(
    "waterfall",
    say("waterfall.title"),
    paragraph(say("waterfall.note")),
    plotPicture(
      studio,
      {
        id: "waterfall-picture",
        title,
        description: steps.map((step) => `${step.label}: ${step.text}`).join("; "),
        table: {
          caption: title,
          columns: [
            words(say("column.theme")),
            figures(say("column.mentions")),
            figures(say("column.contribution")),
          ],
          rows: steps.map((step) => [cell(step.label), cell(step.aside ?? ""), cell(step.text)]),
        },
      },
      (frame) => stepsPlot(steps, "bars", (value) => voice.signed(value), frame),
    ),
    paragraph(observed, "aside"),
  );
}
