import type { Quote, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { quotation } from "./quotation.js";
import { paragraph } from "./section.js";

/** Short enough to be read aloud in one breath or two. */
const LONGEST = 200;

/** One quotation of either tone, in the order in which they were drawn; short ones first asked for. */
export function chooseAloud(quotes: readonly Quote[]): readonly Quote[] {
  return (["positive", "negative"] as const).flatMap((polarity) => {
    const ofTone = quotes.filter((quote) => quote.polarity === polarity);
    return (ofTone.find((quote) => quote.text.length <= LONGEST) ?? ofTone[0]) || [];
  });
}

/** "What can I read aloud?" */
export function glanceQuotes(summary: Summary, voice: Voice): Markup {
  const chosen = chooseAloud(summary.quotes);
  const quotes = chosen.length > 0 ? chosen : summary.quotes.slice(0, 1);
  if (quotes.length === 0) return html`${paragraph(voice.say("glance.quotes.absent"))}`;
  return html`${quotes.map((quote) => quotation(quote, voice, { withTheme: true }))}`;
}
