import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { fewOutcomes, outcomeTable } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { html } from "../markup.js";
import { paragraph, type Section, section } from "./section.js";

/** Loyalty and leaving, beside the models. */
export function outcomes(summary: Summary, voice: Voice): Section | undefined {
  const withOutcomes = summary.models.filter((model) => model.outcomes.length > 0);
  if (withOutcomes.length === 0) return undefined;
  return section(
    "outcomes",
    voice.say("outcomes.title"),
    paragraph(voice.say("outcomes.note")),
    withOutcomes.map((model) => {
      const table = outcomeTable(model.layer, model.outcomes, voice);
      return html`${table.rows.length > 0 && formatTableHtml(table)}${paragraph(
        fewOutcomes(model.layer, model.outcomes, voice),
        "aside",
      )}`;
    }),
  );
}
