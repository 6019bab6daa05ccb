import type { ChangePart, DriverModel, SegmentChange, ThemeChange } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "./table.js";

/** Rows of a theme table at a terminal; the rest are in all other formats. */
const COMPACT_ROWS = 8;

/** A part of a change in points, with its interval where it has one. */
function partCell(voice: Voice, part: ChangePart): Cell {
  const text = voice.signed(part.value, 1);
  if (part.low === undefined || part.high === undefined) return cell(text);
  const { value, low, high } = part;
  return cell(
    text,
    voice.interval({ value, low, high }, (point) => voice.signed(point, 1)),
  );
}

function movedCell(voice: Voice, before: number, after: number): Cell {
  return cell(`${voice.percent(before)} → ${voice.percent(after)}`);
}

/** Who answered and how they scored, segment by segment, and the sums. */
export function segmentChangeTable(change: SegmentChange, voice: Voice): Table {
  const { say } = voice;
  const apart = [change.new, change.lost].filter((part) => part.value !== 0);
  return {
    caption: say("change.segments", { column: change.column }),
    columns: [
      words(voice.capital(change.column)),
      figures(say("column.moved")),
      figures(say("column.mix")),
      figures(say("column.rate")),
    ],
    rows: [
      ...change.groups.map((group) => [
        cell(group.label, group.kind === "both" ? undefined : say(`change.${group.kind}`)),
        movedCell(voice, group.before.share, group.after.share),
        partCell(voice, group.mix),
        group.kind === "both" ? partCell(voice, group.rate) : NOTHING,
      ]),
      [cell(say("change.all")), NOTHING, partCell(voice, change.mix), partCell(voice, change.rate)],
      ...(apart.length === 0
        ? []
        : [[cell(say("change.apart")), NOTHING, partCell(voice, sumOf(apart)), NOTHING]]),
    ],
  };
}

function sumOf(parts: readonly ChangePart[]): ChangePart {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  return { value: parts.reduce((sum, part) => sum + part.value, 0) };
}

/** How often themes came up and with what score, the parts that moved most first, and the sums. */
export function themeChangeTable(
  model: DriverModel,
  change: ThemeChange,
  voice: Voice,
  isCompact: boolean,
): Table {
  const { say } = voice;
  const size = (column: ThemeChange["columns"][number]) =>
    Math.abs(column.frequency.value) + Math.abs(column.severity.value);
  const sorted = [...change.columns].sort((left, right) => size(right) - size(left));
  const shown = isCompact && sorted.length > COMPACT_ROWS + 1 ? sorted.slice(0, COMPACT_ROWS) : sorted;
  const rest = sorted.slice(shown.length);
  const total = (of: "frequency" | "severity"): ChangePart => ({
    value: rest.reduce((sum, column) => sum + column[of].value, 0),
  });
  return {
    caption: say("change.themes"),
    columns: [
      words(say("column.theme")),
      figures(say("column.moved")),
      figures(say("column.frequency")),
      figures(say("column.severity")),
    ],
    rows: [
      ...shown.map((column) => {
        const driver = model.drivers.find(
          (one) => one.label === column.label && one.polarity === column.polarity && one.role === column.role,
        );
        return [
          cell(
            driver === undefined ? column.label : voice.driver(model.layer, driver),
            column.kind === "both" ? undefined : say(`change.${column.kind}`),
          ),
          movedCell(voice, column.before.share, column.after.share),
          partCell(voice, column.frequency),
          column.kind === "both" ? partCell(voice, column.severity) : NOTHING,
        ];
      }),
      ...(rest.length === 0
        ? []
        : [
            [
              cell(say("waterfall.rest", { n: rest.length })),
              NOTHING,
              partCell(voice, total("frequency")),
              partCell(voice, total("severity")),
            ],
          ]),
      [
        cell(say(model.layer === "factors" ? "change.baseline" : "waterfall.baseline")),
        NOTHING,
        NOTHING,
        partCell(voice, change.baseline),
      ],
      [cell(say("change.all")), NOTHING, partCell(voice, change.frequency), partCell(voice, change.severity)],
    ],
  };
}
