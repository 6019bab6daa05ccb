/** A piece of finished HTML; only `html` makes it, so that no text reaches the page unescaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand between the pieces of a template; strings are escaped, absent things leave nothing. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters, which HTML forbids, made spaces; tabs and line breaks stay. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, " ");
}

/** Text made safe for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function render(content: Content): string {
  if (content === undefined || content === false) return "";
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  return content.map(render).join("");
}

/** HTML from a template: every string put in is escaped, every `Markup` goes in as it is. */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: pieces.map((piece, index) => piece + render(contents[index])).join("") };
}

/** Trusts a string to be HTML already: our own style sheet, and SVG from the chart library. */
export function trusted(markup: string): Markup {
  return { markup };
}
