import type { Quote, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html } from "../markup.js";
import { SIGNS } from "./mark-evidence.js";
import { quotation } from "./quotation.js";
import { paragraph, type Section, section } from "./section.js";

/** The quotations by theme, in the order in which they were drawn. */
export function quotes(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  if (summary.quotes.length === 0) return undefined;
  const byTheme = new Map<string, Quote[]>();
  for (const quote of summary.quotes) {
    const theme = voice.theme(quote.layer, quote.label, quote.polarity);
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), quote]);
  }
  return section(
    "quotes",
    say("quotes.title"),
    paragraph(say("quotes.note", { seed: String(summary.seed), ...SIGNS })),
    html`<div class="columns">${[...byTheme].map(
      ([theme, ofTheme]) => html`<div class="theme"><h3>${theme}</h3>
${ofTheme.map((quote) => quotation(quote, voice, { withTheme: false }))}</div>
`,
    )}</div>`,
  );
}
