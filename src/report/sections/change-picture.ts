import type { ChangePart, PeriodLevels } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { type Step, stepsPlot } from "../charts/steps-plot.js";
import type { Voice } from "../create-voice.js";
import type { Markup } from "../markup.js";
import { cell, figures, type Table, words } from "../table.js";
import { describeRows } from "./nps-row.js";

/** A part of a change in figures, with its interval where it has one. */
export function partText(part: ChangePart, voice: Voice): string {
  const interval = partInterval(part, voice);
  return interval === undefined
    ? voice.signed(part.value, 1)
    : `${voice.signed(part.value, 1)} (${interval})`;
}

/** The interval alone; undefined where too few draws had it. */
export function partInterval({ value, low, high }: ChangePart, voice: Voice): string | undefined {
  if (low === undefined || high === undefined) return undefined;
  return voice.interval({ value, low, high }, (point) => voice.signed(point, 1));
}

export interface Bridge {
  readonly id: string;
  readonly title: string;
  readonly levels: PeriodLevels;
  readonly names: { readonly before: string; readonly after: string };
  /** All that lies between, in order; parts of exactly nothing are left out. */
  readonly blocks: readonly { readonly label: string; readonly part: ChangePart }[];
}

/** From the NPS of one period to that of the other by the blocks between them. */
export function bridgePicture(studio: Studio, { id, title, levels, names, blocks }: Bridge): Markup {
  const { voice } = studio;
  const level = (period: "before" | "after"): Step => ({
    label: names[period],
    aside: voice.say("format.count", { n: levels[period].n }),
    kind: "level",
    value: levels[period].score,
    text: voice.signed(levels[period].score, 1),
  });
  const steps: readonly Step[] = [
    level("before"),
    ...blocks
      .filter(({ part }) => part.value !== 0)
      .map(({ label, part }): Step => ({ label, kind: "change", ...part, text: partText(part, voice) })),
    level("after"),
  ];
  return plotPicture(
    studio,
    {
      id,
      title,
      description: steps.map(({ label, text }) => `${label}: ${text}`).join("; "),
      table: {
        caption: title,
        columns: [words(voice.say("column.group")), figures(voice.say("column.nps"))],
        rows: steps.map(({ label, aside, text }) => [cell(label, aside), cell(text)]),
      },
    },
    (frame) => stepsPlot(steps, "dots", (value) => voice.signed(value), frame),
  );
}

export interface PartRow {
  readonly label: string;
  readonly aside?: string;
  /** Absent where there is nothing of the kind. */
  readonly first?: ChangePart;
  readonly second?: ChangePart;
}

/** Each group's or theme's two parts as dots over one scale: a square for the first kind, a circle for the second. */
export function partsPicture(
  studio: Studio,
  text: {
    readonly id: string;
    readonly title: string;
    readonly kinds: readonly [string, string];
    readonly table: Table;
  },
  parts: readonly PartRow[],
): Markup {
  const { voice } = studio;
  const [first, second] = text.kinds;
  const rows = parts.map(
    (row): DotRow => ({
      label: row.label,
      ...(row.aside === undefined ? {} : { aside: row.aside }),
      dots: [
        ...(row.first === undefined ? [] : [dotOf(row.first, "square", "accent", voice)]),
        ...(row.second === undefined ? [] : [dotOf(row.second, "circle", "neutral", voice)]),
      ],
    }),
  );
  const scale = niceScale(
    rows.flatMap(({ dots }) =>
      dots.flatMap(({ estimate }) => (estimate ? [estimate.low, estimate.high] : [])),
    ),
    (value) => voice.signed(value),
    1,
  );
  return plotPicture(
    studio,
    {
      id: text.id,
      title: text.title,
      description: describeRows(rows),
      table: text.table,
      legend: [
        { sign: "\u25a0", ink: "accent", name: first },
        { sign: "\u25cf", ink: "neutral", name: second },
      ],
    },
    (frame) => dotsPlot(rows, scale, frame),
  );
}

function dotOf(part: ChangePart, shape: "square" | "circle", ink: "accent" | "neutral", voice: Voice) {
  const { value, low = value, high = value } = part;
  // Without an interval nothing is known of how sure it is.
  const hollow = part.low === undefined || (low <= 0 && high >= 0);
  return { estimate: { value, low, high }, shape, ink, hollow, text: partText(part, voice) };
}
