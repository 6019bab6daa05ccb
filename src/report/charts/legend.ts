import { html, type Markup } from "../markup.js";
import type { Ink } from "./plot.js";

/** A marker of a picture and what it stands for. */
export interface LegendEntry {
  readonly sign: string;
  readonly ink: Ink;
  readonly name: string;
}

/** The markers of a picture in a line above it. */
export function legendMarkup(entries: readonly LegendEntry[]): Markup {
  return html`<p class="legend">${entries.map(
    ({ sign, ink, name }) =>
      html`<span class="${ink}"><span aria-hidden="true">${sign}</span> ${name}</span> `,
  )}</p>
`;
}
