import type { Quote } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { markEvidence } from "./mark-evidence.js";

/** One quotation with its evidence marked, and where it stands: theme, score, row. */
export function quotation(quote: Quote, voice: Voice, options: { readonly withTheme: boolean }): Markup {
  const source = [
    options.withTheme ? voice.theme(quote.layer, quote.label, quote.polarity) : undefined,
    quote.rating === undefined ? undefined : voice.say("quotes.rating", { rating: quote.rating }),
    voice.say("quotes.row", { row: quote.row }),
  ].filter((part) => part !== undefined);
  return html`<blockquote><p lang="${quote.language}">${markEvidence(quote)}</p>
<footer>${source.join(" \u00b7 ")}</footer></blockquote>`;
}
