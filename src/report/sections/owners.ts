import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { npsCell } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

/** Bad mentions by whose hands the touchpoint is in. */
export function owners(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const found = (summary.owners ?? []).filter(({ negative }) => negative.reliability !== "suppressed");
  if (found.length === 0) return undefined;
  const percent = (share: number) => voice.percent(share, share < 0.1 ? 1 : 0);
  const table: Table = {
    caption: say("owners.table"),
    columns: [
      words(say("column.owner")),
      figures(say("column.mentions")),
      figures(say("owners.bad")),
      figures(say("column.share")),
      figures(say("owners.alone")),
      ...(summary.nps === undefined ? [] : [figures(say("owners.nps"))]),
    ],
    rows: found.map(({ owner, mentions, negative, share, alone }) => [
      cell(voice.capital(voice.has(`owner.${owner}`) ? say(`owner.${owner}`) : owner)),
      cell(voice.number(mentions)),
      cell(
        voice.number(negative.n),
        negative.reliability === "indicative" ? say("word.indicative") : undefined,
      ),
      cell(percent(share.value), voice.interval(share, percent)),
      cell(voice.number(alone)),
      ...(summary.nps === undefined ? [] : [npsCell(voice, negative.nps)]),
    ]),
  };
  return section("owners", say("owners.title"), paragraph(say("owners.note")), formatTableHtml(table));
}
