import type { ActionList, ListedComment, ListReason, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { formatTableHtml } from "../format-table-html.js";
import { html } from "../markup.js";
import { cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

function reasonName({ layer, label, polarity }: ListReason, voice: Voice): string {
  if (layer === "tone") return voice.say("lists.tone", { tone: voice.say(`tone.${label}`) });
  if (layer === "need") return voice.theme("need", label, "negative");
  if (polarity === undefined) return voice.capital(voice.name(layer, label));
  return voice.theme(layer, label, polarity);
}

function listTable(list: ActionList, voice: Voice): Table {
  const { say } = voice;
  const has = (key: keyof ListedComment) => list.rows.some((row) => row[key] !== undefined);
  const [sources, dates] = [has("source"), has("date")];
  return {
    caption: say(`lists.${list.rule}.title`),
    columns: [
      words(say("column.id")),
      figures(say("column.row")),
      figures(say("column.score")),
      ...(dates ? [words(say("column.date"))] : []),
      words(say("column.reasons")),
      words(say("column.text")),
    ],
    rows: list.rows.map((row) => [
      cell(row.id, sources ? row.source : undefined),
      cell(voice.number(row.row)),
      cell(row.rating === undefined ? "\u2013" : voice.number(row.rating)),
      ...(dates ? [cell(row.date === undefined ? "" : voice.date(row.date))] : []),
      cell([...new Set(row.reasons.map((reason) => reasonName(reason, voice)))].join(", ")),
      { text: row.text, language: row.language },
    ]),
  };
}

/** Lists to act on, each with its rule, its count and its first rows. */
export function lists(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const found = summary.lists ?? [];
  if (found.length === 0) return undefined;
  const percent = (share: number) => voice.percent(share, share < 0.1 ? 1 : 0);
  return section(
    "lists",
    say("lists.title"),
    paragraph(say("lists.note")),
    found.map((list) => {
      const count = say("lists.found", {
        n: list.found,
        of: list.of,
        share: percent(list.share.value),
        interval: voice.interval(list.share, percent),
      });
      const shown =
        list.found > list.rows.length ? say("lists.first", { shown: list.rows.length }) : undefined;
      return html`<h3>${say(`lists.${list.rule}.title`)}</h3>
${paragraph(say(`lists.${list.rule}.rule`))}${paragraph([count, shown].filter((one) => one !== undefined).join(" "))}${formatTableHtml(listTable(list, voice))}
`;
    }),
  );
}
