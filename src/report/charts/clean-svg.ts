import { escapeHtml, withoutControls } from "../markup.js";

/** What a picture is called, for those who do not see it. */
export interface SvgText {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Class of the svg element. */
  readonly className: string;
}

/**
 * The chart library's SVG made fit for an HTML page: no name-space addresses, no hover rules, no left-over attributes,
 * with role, title and description. The library numbers its ids and classes by counters of the whole process;
 * what is left of them is renumbered by first appearance, so that the same report gives the same bytes.
 */
export function cleanSvg(svg: string, text: SvgText): string {
  const size = /<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  const width = size?.[1] ?? "0";
  const height = size?.[2] ?? "0";
  const body = withoutControls(svg)
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xml:space)="[^"]*"/g, "")
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/g, "")
    .replace(/\n\s*\n/g, "\n")
    .trim();
  const numbers = new Map<string, string>();
  const renumbered = body.replace(/\bzr\d+-[\w-]+/g, (id) => {
    const known = numbers.get(id) ?? `${text.id}-${numbers.size}`;
    numbers.set(id, known);
    return known;
  });
  const [titleId, descriptionId] = [`${text.id}-title`, `${text.id}-description`];
  return `<svg class="${text.className}" role="img" aria-labelledby="${titleId} ${descriptionId}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${titleId}">${escapeHtml(text.title)}</title>
<desc id="${descriptionId}">${escapeHtml(text.description)}</desc>
${renumbered}
</svg>`;
}
