import type { DriverModel, SegmentChange, Summary, ThemeChange } from "../../model/index.js";
import { segmentChangeTable, themeChangeTable } from "../change-tables.js";
import type { Studio } from "../charts/picture.js";
import { html, type Markup } from "../markup.js";
import { changeSentence, periodName } from "../row-sentences.js";
import { bridgePicture, type PartRow, partInterval, partsPicture } from "./change-picture.js";
import { paragraph, type Section, section } from "./section.js";

/** More rows than this are left to the table. */
const MOST = 8;

/** What the change between two periods is made of: who answered, how they scored, what came up, with what score. */
export function changeParts(
  summary: Pick<Summary, "change" | "models">,
  studio: Studio,
): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const { change, models } = summary;
  const model = models.find((one) => one.change !== undefined);
  if (change?.difference === undefined || model?.change === undefined) return undefined;
  const names = { before: periodName(change.before, voice), after: periodName(change.after, voice) };
  const { themes, segments } = model.change;
  return section(
    "why",
    say("why.title"),
    paragraph(changeSentence(change, voice)),
    paragraph(
      say("why.note", {
        ...names,
        difference: voice.signed(change.difference.value, 1),
        interval: voice.interval(change.difference, (value) => voice.signed(value, 1)),
      }),
    ),
    segments.map((segment, index) => segmentPart(segment, index, names, studio)),
    themePart(model, themes, names, studio),
    paragraph(`${say("why.open")} ${say("change.note")}`, "aside"),
  );
}

type Names = { readonly before: string; readonly after: string };

function segmentPart(change: SegmentChange, index: number, names: Names, studio: Studio): Markup {
  const { voice } = studio;
  const { say } = voice;
  const { column, levels, mix, rate, groups } = change;
  const moved = (share: SegmentChange["groups"][number]) =>
    `${voice.percent(share.before.share)} \u2192 ${voice.percent(share.after.share)}`;
  const rows = groups.slice(0, MOST).map((group): PartRow => {
    const aside = group.kind === "both" ? moved(group) : `${moved(group)}, ${say(`change.${group.kind}`)}`;
    return {
      label: group.label,
      aside,
      first: group.mix,
      ...(group.kind === "both" ? { second: group.rate } : {}),
    };
  });
  return html`<h3>${say("why.segments", { column: voice.capital(column) })}</h3>
${paragraph(
  say("why.segments.sentence", {
    mix: voice.signed(mix.value, 1),
    mixInterval: partInterval(mix, voice) ?? "\u2013",
    rate: voice.signed(rate.value, 1),
    rateInterval: partInterval(rate, voice) ?? "\u2013",
    n: levels.before.n,
    later: levels.after.n,
  }),
)}${bridgePicture(studio, {
  id: `bridge-${index + 1}`,
  title: say("why.bridge", {
    before: voice.signed(levels.before.score, 1),
    after: voice.signed(levels.after.score, 1),
    column,
  }),
  levels,
  names,
  blocks: [
    { label: say("bridge.mix"), part: mix },
    { label: say("bridge.rate"), part: rate },
    { label: say("bridge.new"), part: change.new },
    { label: say("bridge.lost"), part: change.lost },
  ],
})}${partsPicture(
  studio,
  {
    id: `mix-and-rate-${index + 1}`,
    title: say("why.parts", { column }),
    kinds: [say("bridge.mix"), say("bridge.rate")],
    table: segmentChangeTable(change, voice),
  },
  rows,
)}`;
}

function themePart(model: DriverModel, change: ThemeChange, names: Names, studio: Studio): Markup {
  const { voice } = studio;
  const { say } = voice;
  const { levels, frequency, severity, baseline } = change;
  const size = (column: ThemeChange["columns"][number]) =>
    Math.abs(column.frequency.value) + Math.abs(column.severity.value);
  const rows = [...change.columns]
    .sort((left, right) => size(right) - size(left))
    .slice(0, MOST)
    .map((column): PartRow => {
      const driver = model.drivers.find(
        (one) => one.label === column.label && one.polarity === column.polarity && one.role === column.role,
      );
      const moved = `${voice.percent(column.before.share)} \u2192 ${voice.percent(column.after.share)}`;
      return {
        label: driver === undefined ? column.label : voice.driver(model.layer, driver),
        aside: column.kind === "both" ? moved : `${moved}, ${say(`change.${column.kind}`)}`,
        first: column.frequency,
        ...(column.kind === "both" ? { second: column.severity } : {}),
      };
    });
  const kinds: readonly [string, string] = [say("bridge.frequency"), say("bridge.severity")];
  return html`<h3>${say("why.themes")}</h3>
${paragraph(
  say("why.themes.sentence", {
    frequency: voice.signed(frequency.value, 1),
    frequencyInterval: partInterval(frequency, voice) ?? "\u2013",
    severity: voice.signed(severity.value, 1),
    severityInterval: partInterval(severity, voice) ?? "\u2013",
    n: levels.before.n,
    later: levels.after.n,
  }),
)}${bridgePicture(studio, {
  id: "bridge-themes",
  title: say("why.bridge.themes", {
    before: voice.signed(levels.before.score, 1),
    after: voice.signed(levels.after.score, 1),
  }),
  levels,
  names,
  blocks: [
    { label: kinds[0], part: frequency },
    { label: kinds[1], part: severity },
  ],
})}${partsPicture(
  studio,
  {
    id: "frequency-and-severity",
    title: say("why.parts.themes"),
    kinds,
    table: themeChangeTable(model, change, voice, false),
  },
  [
    ...rows,
    { label: say(model.layer === "factors" ? "change.baseline" : "waterfall.baseline"), second: baseline },
  ],
)}`;
}
