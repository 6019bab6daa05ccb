import type { ProfileRow, Summary } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import type { Markup } from "../markup.js";
import { cell, figures, NOTHING, type Table, words } from "../table.js";
import { GROUPS, groupsLegend } from "./groups-legend.js";
import { describeRows } from "./nps-row.js";

/** Under this many comments in a group its dot is open. */
const INDICATIVE = 30;

/** False where there are no scores, and so no promoters, passives and detractors to compare. */
export function hasGroups(profiles: readonly ProfileRow[]): boolean {
  return profiles.some((profile) => GROUPS.some(({ group }) => profile[group].n > 0));
}

/** How many comments express each label, where nothing is known of their scores. */
export function profileTable(
  voice: Voice,
  title: string,
  profiles: readonly ProfileRow[],
  name: (profile: ProfileRow) => string,
  summary: Summary,
): Markup {
  const comments = summary.reconciliation.withText;
  return formatTableHtml({
    caption: title,
    columns: [
      words(voice.say("column.theme")),
      figures(voice.say("column.mentions")),
      figures(voice.say("column.share")),
    ],
    rows: profiles.map((profile) => [
      cell(name(profile)),
      cell(voice.number(profile.mentions)),
      comments === 0 ? NOTHING : cell(voice.percent(profile.mentions / comments)),
    ]),
  });
}

/** Shares of promoters, passives and detractors who express each label, told apart by shape as well as colour. */
export function profilePicture(
  studio: Studio,
  id: string,
  title: string,
  profiles: readonly ProfileRow[],
  name: (profile: ProfileRow) => string,
): Markup {
  const { voice } = studio;
  const percent = (share: number) => voice.percent(share);
  const rows: readonly DotRow[] = profiles.map((profile) => ({
    label: name(profile),
    aside: voice.say("format.count", { n: profile.mentions }),
    dots: GROUPS.map(({ group, shape, ink }) => {
      const share = profile[group];
      if (share.n === 0) return { shape, ink, hollow: true, text: "\u2013" };
      return { estimate: share, shape, ink, hollow: share.n < INDICATIVE, text: percent(share.value) };
    }),
  }));
  const scale = niceScale(
    profiles.flatMap((profile) =>
      GROUPS.map(({ group }) => (profile[group].n === 0 ? 0 : profile[group].high)),
    ),
    percent,
    0.01,
  );
  const table: Table = {
    caption: title,
    columns: [
      words(voice.say("column.theme")),
      figures(voice.say("column.mentions")),
      ...GROUPS.map(({ group }) => figures(voice.capital(voice.say(`word.${group}`)))),
    ],
    rows: profiles.map((profile) => [
      cell(name(profile)),
      cell(voice.number(profile.mentions)),
      ...GROUPS.map(({ group }) => {
        const share = profile[group];
        if (share.n === 0) return cell("\u2013");
        const count = voice.say("format.count", { n: share.n });
        return cell(percent(share.value), `${voice.interval(share, percent)}; ${count}`);
      }),
    ]),
  };
  return plotPicture(
    studio,
    {
      id,
      title,
      description: describeRows(rows),
      table,
      legend: groupsLegend((group) => voice.capital(voice.say(`word.${group}`))),
    },
    (frame) => dotsPlot(rows, scale, frame),
  );
}
