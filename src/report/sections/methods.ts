import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html } from "../markup.js";
import { paragraph, type Section, section } from "./section.js";

/** How each figure is made, for whoever wants to check; only of what the report shows. */
export function methods(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const { models, multiplicity, change, nps, metrics } = summary;
  if (nps === undefined && metrics === undefined) return undefined;
  const has = (key: "themes" | "importance" | "check" | "change") => models.some((model) => model[key]);
  const isWithin = models.some((model) => model.themes?.some((theme) => theme.standardized));
  const isUneven = models.some((model) => model.themes?.some((theme) => theme.asymmetry));
  const terms = [
    "scores",
    ...(models.length > 0 ? ["model", "tests", "impact"] : []),
    ...(multiplicity === undefined ? [] : ["multiplicity"]),
    ...(has("importance") ? ["importance"] : []),
    ...(isUneven ? ["asymmetry"] : []),
    ...(change !== undefined && has("change") ? ["change"] : []),
    ...(isWithin ? ["within"] : []),
    ...(has("check") ? ["check"] : []),
    ...(models.length > 0 ? ["bootstrap"] : []),
  ];
  const values = {
    tests: multiplicity?.tests ?? 0,
    standing: multiplicity?.standingOut ?? 0,
    seed: summary.seed,
  };
  return section(
    "methods",
    say("methods.title"),
    paragraph(say("methods.note")),
    html`<dl>${terms.map(
      (term) => html`
<dt>${say(`method.${term}.term`)}</dt><dd>${say(`method.${term}.text`, values)}</dd>`,
    )}
</dl>`,
  );
}
