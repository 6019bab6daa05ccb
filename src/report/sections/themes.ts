import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { npsCell, pointsCell } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { standsOut } from "../significance.js";
import { cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

/** Candidates for themes that no label covers; left out unless they were asked for. */
export function themes(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const { themes: data } = summary;
  if (data === undefined) return undefined;
  const title = say("candidates.title");
  if (data.themes.length === 0) {
    return section("themes", title, paragraph(say("candidates.absent", { least: data.least })));
  }
  const percent = (share: number) => voice.percent(share, share < 0.1 ? 1 : 0);
  const hasScores = summary.nps !== undefined;
  const table: Table = {
    caption: say("candidates.table"),
    columns: [
      words(say("column.theme")),
      words(say("candidates.phrases")),
      figures(say("column.mentions")),
      words(say("candidates.stage")),
      figures(say("candidates.tone")),
      ...(hasScores ? [figures(say("column.nps")), figures(say("column.difference"))] : []),
    ],
    rows: data.themes.map((theme) => [
      { text: theme.name, language: theme.phrases[0]?.language ?? voice.locale },
      cell(theme.phrases.map(({ phrase, comments }) => `${phrase} ${voice.number(comments)}`).join(", ")),
      cell(
        voice.number(theme.comments),
        `${percent(theme.share.value)} (${voice.interval(theme.share, percent)})`,
      ),
      cell(theme.stage === undefined ? "" : voice.capital(voice.name("stages", theme.stage))),
      cell(`${voice.number(theme.positive)}, ${voice.number(theme.negative)}`),
      ...(hasScores
        ? [
            npsCell(voice, theme.part.nps),
            pointsCell(
              voice,
              theme.difference,
              theme.difference && voice.q(theme.difference.q ?? theme.difference.p),
              standsOut(theme.difference),
            ),
          ]
        : []),
    ]),
  };
  const { least, covered, comments, without } = data;
  return section(
    "themes",
    title,
    paragraph(say("candidates.note", { least, covered, comments, without })),
    formatTableHtml(table),
  );
}
