import { type Content, html, type Markup } from "../markup.js";

/** A part of the report with its heading; `id` is its address within the page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** A section from its parts. */
export function section(id: string, title: string, ...content: readonly Content[]): Section {
  return { id, title, body: html`${content}` };
}

/** A paragraph; nothing where there is no text. */
export function paragraph(text: string | undefined, className?: string): Markup | undefined {
  if (text === undefined || text === "") return undefined;
  return className === undefined ? html`<p>${text}</p>\n` : html`<p class="${className}">${text}</p>\n`;
}
