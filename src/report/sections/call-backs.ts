import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { cell, figures, type Table, words } from "../table.js";
import { callBackReasons } from "./glance-call-backs.js";
import { paragraph, type Section, section } from "./section.js";

/** The list to call back, in the order of the summary. */
export function callBacks(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  if (summary.callBacks.length === 0) return undefined;
  const hasDates = summary.callBacks.some((callBack) => callBack.date !== undefined);
  const table: Table = {
    caption: say("callbacks.title"),
    columns: [
      words(say("column.id")),
      figures(say("column.row")),
      figures(say("column.score")),
      ...(hasDates ? [words(say("column.date"))] : []),
      words(say("column.reasons")),
      words(say("column.text")),
    ],
    rows: summary.callBacks.map((callBack) => [
      cell(callBack.id),
      cell(voice.number(callBack.row)),
      cell(voice.number(callBack.rating)),
      ...(hasDates ? [cell(callBack.date === undefined ? "" : voice.date(callBack.date))] : []),
      cell(callBackReasons(callBack, voice)),
      cell(callBack.text),
    ]),
  };
  return section(
    "callbacks",
    say("callbacks.title"),
    paragraph(say("callbacks.note")),
    formatTableHtml(table),
  );
}
