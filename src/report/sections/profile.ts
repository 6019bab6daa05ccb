import type { ProfileRow } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import type { Markup } from "../markup.js";
import { cell, figures, type Table, words } from "../table.js";
import { GROUPS, groupsLegend } from "./groups-legend.js";
import { describeRows } from "./nps-row.js";

/** Under this many comments in a group its dot is open. */
const INDICATIVE = 30;

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
