import type { EChartsCoreOption } from "echarts/core";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup, trusted } from "../markup.js";
import type { Table } from "../table.js";
import { cleanSvg } from "./clean-svg.js";
import { type LegendEntry, legendMarkup } from "./legend.js";
import type { DrawSvg } from "./load-draw-svg.js";
import type { Plot } from "./plot.js";
import { plotOption, SCALE_HEIGHT } from "./plot-option.js";
import { type Frame, NARROW, WIDE } from "./row-layout.js";

/** What a section needs in order to show a picture. */
export interface Studio {
  readonly voice: Voice;
  readonly draw: DrawSvg;
  /** Told of every picture in its wide form, as the chart library drew it. */
  readonly keep?: (figure: Figure) => void;
}

/** A picture by itself. */
export interface Figure {
  /** Its address in the report: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly svg: string;
  /** What its signs mean. */
  readonly legend?: readonly LegendEntry[];
}

export interface PictureText {
  /** Unique on the page; a letter first. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The same numbers as a table; none where the table stands on the page anyway. */
  readonly table?: Table;
  /** What the signs mean. */
  readonly legend?: readonly LegendEntry[];
  /** What stands behind the numbers 1, 2 … that a narrow page shows in place of names. */
  readonly key?: readonly string[];
}

type Drawing = { readonly option: EChartsCoreOption; readonly width: number; readonly height: number };

/** A figure drawn twice, for wide and for narrow pages (the style sheet shows one), with its numbers as a table to unfold. */
export function picture(
  studio: Studio,
  text: PictureText,
  drawing: (frame: Frame) => Drawing,
  wide = WIDE,
): Markup {
  const svg = (frame: Frame, className: string) => {
    const { option, width, height } = drawing(frame);
    const drawn = studio.draw(option, width, height);
    if (className === "wide") studio.keep?.(figureOf(text, drawn));
    return trusted(
      cleanSvg(drawn, {
        id: `${text.id}-${className}`,
        title: text.title,
        description: text.description,
        className,
      }),
    );
  };
  return html`<figure>
${text.legend && legendMarkup(text.legend)}${svg(wide, "wide")}
${svg(NARROW, "narrow")}
${text.key && html`<p class="key">${text.key.map((name, index) => html`<span>${index + 1}\u00a0${name}</span> `)}</p>\n`}${
  text.table &&
  html`<details><summary>${studio.voice.say("report.numbers")}</summary>
${formatTableHtml(text.table)}</details>`
}
</figure>`;
}

function figureOf({ id, title, description, legend }: PictureText, svg: string): Figure {
  return { id, title, description, svg, ...(legend === undefined ? {} : { legend }) };
}

/** A picture of a plot. */
export function plotPicture(
  studio: Studio,
  text: PictureText,
  plot: (frame: Frame) => Plot,
  wide = WIDE,
): Markup {
  return picture(
    studio,
    text,
    (frame) => {
      const made = plot(frame);
      return { option: plotOption(made), width: made.width, height: made.height + SCALE_HEIGHT };
    },
    wide,
  );
}
