import type { EChartsCoreOption } from "echarts/core";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup, trusted } from "../markup.js";
import type { Table } from "../table.js";
import { cleanSvg } from "./clean-svg.js";
import type { DrawSvg } from "./load-draw-svg.js";
import type { Plot } from "./plot.js";
import { plotOption, SCALE_HEIGHT } from "./plot-option.js";
import { type Frame, NARROW, WIDE } from "./row-layout.js";

/** What a section needs in order to show a picture. */
export interface Studio {
  readonly voice: Voice;
  readonly draw: DrawSvg;
}

export interface PictureText {
  /** Unique on the page; a letter first. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The same numbers as a table; none where the table stands on the page anyway. */
  readonly table?: Table;
  /** What the signs mean. */
  readonly legend?: Markup;
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
    return trusted(
      cleanSvg(studio.draw(option, width, height), {
        id: `${text.id}-${className}`,
        title: text.title,
        description: text.description,
        className,
      }),
    );
  };
  return html`<figure>
${text.legend}${svg(wide, "wide")}
${svg(NARROW, "narrow")}
${
  text.table &&
  html`<details><summary>${studio.voice.say("report.numbers")}</summary>
${formatTableHtml(text.table)}</details>`
}
</figure>`;
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
