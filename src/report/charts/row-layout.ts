import type { Mark } from "./plot.js";
import { wrapWords } from "./wrap-words.js";

/** Sizes of a row of a picture; two of them, because a picture for a telephone is no smaller print of a wide one. */
export interface Frame {
  readonly width: number;
  /** On its own line above its dots, or to the left of them. */
  readonly labels: "above" | "beside";
  readonly labelWidth: number;
  readonly textSize: number;
}

export const WIDE: Frame = { width: 760, labels: "beside", labelWidth: 216, textSize: 13.5 };
/** For the column of answers on page one. */
export const MIDDLE: Frame = { width: 544, labels: "beside", labelWidth: 186, textSize: 13.5 };
export const NARROW: Frame = { width: 350, labels: "above", labelWidth: 0, textSize: 13.5 };

/** About how wide a digit or letter is, in parts of the text size; the library cannot measure without a browser. */
const LETTER = 0.52;
const NOTE_SIZE = 12.5;
const LINE = 17;
const MARGIN = 12;
/** Between the plot and the texts at the right edge: a dot at the very end of the scale stays clear of them. */
const CLEAR = 18;

/** Room for the texts at the right edge, in pixels. */
export function noteWidth(texts: readonly string[]): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => text.length)) * NOTE_SIZE * LETTER) + CLEAR;
}

/** What stands in a row besides its dots. */
export interface RowText {
  readonly label: string;
  /** Quieter, under the label or at the end of its line. */
  readonly aside?: string;
  /** At the right edge, one for each lane. */
  readonly notes: readonly string[];
  /** Lines of dots in the row. */
  readonly lanes: number;
  readonly strong?: boolean;
}

export interface PlacedRow {
  /** Vertical middle of each lane. */
  readonly lanes: readonly number[];
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Places a row's texts from `top` downwards and says where its lanes are. */
export function placeRow(row: RowText, top: number, frame: Frame): PlacedRow {
  const beside = frame.labels === "beside";
  const most = Math.floor(
    (beside ? frame.labelWidth - MARGIN : frame.width - noteWidth([row.aside ?? ""])) /
      (frame.textSize * LETTER),
  );
  const lines = wrapWords(row.label, most);
  const laneHeight = row.lanes > 1 ? 16 : 20;
  const asides = row.aside === undefined ? [] : beside ? wrapWords(row.aside, most + 2) : [row.aside];
  const labelLines = lines.length + (beside ? asides.length : 0);
  const textHeight = labelLines * LINE;
  const lanesHeight = row.lanes * laneHeight;
  const height = beside ? Math.max(textHeight, lanesHeight) + 14 : textHeight + lanesHeight + 16;
  const textTop = beside ? top + (height - textHeight) / 2 : top + 8;
  const lanesTop = beside ? top + (height - lanesHeight) / 2 : top + 8 + textHeight;
  const lanes = Array.from({ length: row.lanes }, (_, lane) => lanesTop + (lane + 0.5) * laneHeight);

  const label: readonly Mark[] = lines.map((text, line) => ({
    kind: "text",
    text,
    pixel: 0,
    y: textTop + (line + 0.5) * LINE,
    align: "left",
    ink: "ink",
    size: frame.textSize,
    ...(row.strong ? { strong: true } : {}),
  }));
  const aside: readonly Mark[] = asides.map((text, line) => ({
    kind: "text",
    text,
    pixel: beside ? 0 : frame.width,
    y: textTop + ((beside ? lines.length + line : 0) + 0.5) * LINE,
    align: beside ? "left" : "right",
    ink: "muted",
    size: NOTE_SIZE,
  }));
  const notes: readonly Mark[] = row.notes.map((text, lane) => ({
    kind: "text",
    text,
    pixel: frame.width,
    y: lanes[lane] ?? top,
    align: "right",
    ink: row.strong ? "ink" : "muted",
    size: NOTE_SIZE,
    ...(row.strong ? { strong: true } : {}),
  }));
  return { lanes, height, marks: [{ kind: "rule", y: top + height }, ...label, ...aside, ...notes] };
}
