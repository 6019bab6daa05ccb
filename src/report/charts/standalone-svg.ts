import { escapeHtml } from "../markup.js";
import { FONTS, LIGHT } from "../palette.js";
import { cleanSvg } from "./clean-svg.js";
import type { Figure } from "./picture.js";
import { wrapWords } from "./wrap-words.js";

const MARGIN = 24;
const TITLE = { size: 18, line: 24, letter: 0.56 };
const LEGEND = { size: 13.5, line: 22, letter: 0.56 };
const FOOT = { size: 11.5, line: 16, letter: 0.54 };

/**
 * A picture of the report as a file of its own, for slides: colours and fonts written out, title above, legend and source
 * with it; nothing that only browsers know (variables, painted outlines, baselines), so that office programs show the same.
 */
export function standaloneSvg(figure: Figure, source?: string): string {
  const { id, title, description } = figure;
  const cleaned = cleanSvg(figure.svg, { id, title, description, className: "" });
  const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(cleaned) ?? [];
  const body = cleaned.slice(cleaned.indexOf("</desc>") + "</desc>".length, cleaned.lastIndexOf("</svg>"));
  const inner = Number(width);
  const room = ({ size, letter }: typeof TITLE) => Math.floor(inner / (size * letter));
  const heading = wrapWords(title, room(TITLE), 3);
  const foot = source === undefined ? [] : wrapWords(source, room(FOOT), 2);
  const legendTop = MARGIN + heading.length * TITLE.line;
  const top = legendTop + (figure.legend ? LEGEND.line : 0) + 12;
  const footTop = top + Number(height) + 14;
  const [fullWidth, fullHeight] = [inner + 2 * MARGIN, footTop + foot.length * FOOT.line + MARGIN - 8];
  const text = (content: string, y: number, { size }: typeof TITLE, colour: string, weight = "") =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}"${weight} fill="${colour}">${escapeHtml(content)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-description" viewBox="0 0 ${fullWidth} ${fullHeight}" width="${fullWidth}" height="${fullHeight}" font-family="${escapeHtml(FONTS)}">
<title id="${id}-title">${escapeHtml(title)}</title>
<desc id="${id}-description">${escapeHtml(description)}</desc>
<rect width="${fullWidth}" height="${fullHeight}" fill="${LIGHT.paper}"/>
${heading
  .map((line, index) => text(line, MARGIN + 16 + index * TITLE.line, TITLE, LIGHT.ink, ' font-weight="600"'))
  .join("\n")}
${legendOf(figure, legendTop + 16)}
<g transform="translate(${MARGIN} ${top})">${portable(body)}</g>
${foot.map((line, index) => text(line, footTop + FOOT.size + index * FOOT.line, FOOT, LIGHT.muted)).join("\n")}
</svg>
`.replace(/\n{2,}/g, "\n");
}

/** Each sign in its colour with its name, one after the other. */
function legendOf({ legend = [] }: Figure, y: number): string {
  let x = MARGIN;
  return legend
    .map(({ sign, ink, name }) => {
      const entry = `<text x="${x}" y="${y}" font-size="${LEGEND.size}" fill="${LIGHT.ink}"><tspan fill="${LIGHT[ink]}">${sign}</tspan> ${escapeHtml(name)}</text>`;
      x += Math.ceil((name.length + 2) * LEGEND.size * LEGEND.letter) + 18;
      return entry;
    })
    .join("\n");
}

/** The chart library's SVG with colours instead of variables, and outlines behind the letters as letters of their own. */
function portable(body: string): string {
  return body
    .replace(/var\(--(\w+)\)/g, (_, name: string) => LIGHT[name as keyof typeof LIGHT] ?? LIGHT.ink)
    .replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) => {
      const plain = textAttributes(attributes);
      const halo = / stroke="([^"]*)" stroke-width="([^"]*)"[^>]*/.exec(plain);
      if (halo === null) return `<text ${plain}>${content}</text>`;
      const letters = plain.replace(halo[0], "");
      const outline = letters.replace(/ fill="[^"]*"/, ' fill="none"');
      return `<text ${outline} stroke="${halo[1]}" stroke-width="${halo[2]}" stroke-linejoin="round">${content}</text>
<text ${letters}>${content}</text>`;
    });
}

/** Style rules as attributes, the middle of a line by a shift that every program knows. */
function textAttributes(attributes: string): string {
  return attributes
    .replace(/dominant-baseline="central"/, 'dy="0.35em"')
    .replace(/style="([^"]*)"/, (_, rules: string) =>
      rules
        .split(";")
        .map((rule) => rule.split(":").map((part) => part.trim()))
        .filter(([name, value]) => name && value && value !== "inherit")
        .map(([name, value]) => `${name}="${value?.replace(/px$/, "")}"`)
        .join(" "),
    );
}
