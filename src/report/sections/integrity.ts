import type { Integrity, IntegrityUnit, NumberAndWords, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { npsCell } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup } from "../markup.js";
import { standsOut } from "../significance.js";
import { type Cell, cell, figures, NOTHING, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

/** Fewer are not told apart from nobody. */
const FEW = 5;

function askedSentence({ asked }: Integrity, voice: Voice): string {
  const { part, of, share } = asked;
  if (part.n === 0) return voice.say("integrity.asked.none", { of });
  if (part.nps === undefined || part.n < FEW) return voice.say("integrity.asked.few", { of });
  const percent = (value: number) => voice.percent(value, value < 0.1 ? 1 : 0);
  return voice.say("integrity.asked.some", {
    count: part.n,
    of,
    share: percent(share.value),
    interval: voice.interval(share, percent),
    nps: voice.score(part.nps),
  });
}

function heapingPart({ heaping }: Integrity, voice: Voice): Markup {
  const { say } = voice;
  const ratio = (value: number) => voice.number(value, 2);
  return html`<h3>${say("integrity.heaping.title")}</h3>
${paragraph(say("integrity.heaping.note"))}${
  heaping.length === 0
    ? paragraph(say("integrity.heaping.absent"))
    : html`<ul>${heaping.map(
        (one) =>
          html`<li>${say("integrity.heaping.line", {
            threshold: one.threshold,
            below: one.threshold - 1,
            at: one.at,
            both: one.at + one.below,
            expected: voice.number(one.expected),
            ratio: ratio(one.ratio.value),
            interval: voice.interval(one.ratio, ratio),
          })}</li>`,
      )}</ul>
`
}`;
}

function identicalPart({ identical, bursts }: Integrity, hasDates: boolean, voice: Voice): Markup {
  const { say } = voice;
  const { answers, of, texts, sampled, groups } = identical;
  const shown = groups.filter(({ n }) => n >= FEW);
  const table: Table = {
    caption: say("integrity.identical.title"),
    columns: [
      words(say("integrity.identical.first")),
      words(say("column.id")),
      figures(say("column.answers")),
      figures(say("integrity.identical.promoters")),
      ...(hasDates ? [figures(say("integrity.identical.day"))] : []),
    ],
    rows: shown.map((group) => [
      cell(voice.number(group.row)),
      cell(group.id),
      cell(voice.number(group.n)),
      cell(voice.number(group.promoters)),
      ...(hasDates ? [cell(voice.number(group.mostOnADay))] : []),
    ]),
  };
  return html`<h3>${say("integrity.identical.title")}</h3>
${paragraph(say(texts === 0 ? "integrity.identical.none" : "integrity.identical.some", { answers, of, texts }))}${
  sampled && paragraph(say("integrity.identical.sampled"), "aside")
}${shown.length > 0 && formatTableHtml(table)}${
  hasDates &&
  (bursts.length === 0
    ? paragraph(say("integrity.bursts.none"))
    : html`<ul>${bursts.map(
        (burst) =>
          html`<li>${say("integrity.burst", {
            date: voice.date(burst.date),
            count: burst.n,
            usual: voice.number(burst.usual, Number.isInteger(burst.usual) ? 0 : 1),
            nps: burst.part.nps === undefined ? say("word.suppressed") : voice.score(burst.part.nps),
          })}</li>`,
      )}</ul>
`)
}`;
}

function movedPart(change: NumberAndWords, voice: Voice): Markup {
  const { say } = voice;
  const two = (value: number) => voice.signed(value, 2);
  return html`<h3>${say("integrity.moved.title")}</h3>
<p><strong>${say(`integrity.verdict.${change.verdict}`)}</strong> ${say("integrity.moved.line", {
    score: two(change.score.value),
    scoreInterval: voice.interval(change.score, two),
    scoreP: voice.p(change.score.p),
    words: two(change.words.value),
    wordsInterval: voice.interval(change.words, two),
    wordsP: voice.p(change.words.p),
    gap: two(change.gap.value),
    gapInterval: voice.interval(change.gap, two),
    gapP: voice.p(change.gap.p),
    before: change.n[1],
    after: change.n[0],
  })}</p>
`;
}

function unitsTable(caption: string, heading: string, units: readonly IntegrityUnit[], voice: Voice): Table {
  const { say } = voice;
  const percent = (value: number) => voice.percent(value, value < 0.1 ? 1 : 0);
  const share = (estimate: IntegrityUnit["asked"] | undefined): Cell =>
    estimate === undefined || estimate.n < FEW
      ? NOTHING
      : cell(percent(estimate.value), voice.interval(estimate, percent));
  const ratio = (value: number) => voice.number(value, 2);
  const two = (value: number) => voice.signed(value, 2);
  const tested = (difference: NumberAndWords["gap"] | undefined, write: (value: number) => string): Cell =>
    difference === undefined
      ? NOTHING
      : {
          text: write(difference.value),
          note: voice.interval(difference, write),
          test: difference.q === undefined ? voice.p(difference.p) : voice.q(difference.q),
          strong: standsOut(difference),
        };
  const hasAsked = units.some(({ asked }) => asked.value > 0);
  return {
    caption,
    columns: [
      words(heading),
      figures(say("column.answers")),
      figures(say("column.nps")),
      ...(hasAsked ? [figures(say("integrity.column.asked"))] : []),
      figures(say("integrity.column.heaping")),
      figures(say("integrity.column.identical")),
      figures(say("integrity.column.gap")),
    ],
    rows: units.map((unit) => [
      cell(unit.label),
      cell(voice.number(unit.n), unit.reliability === "indicative" ? say("word.indicative") : undefined),
      npsCell(voice, unit.nps),
      ...(hasAsked ? [share(unit.asked)] : []),
      tested(unit.heaping, ratio),
      share(unit.identical),
      tested(unit.gap?.gap, two),
    ]),
  };
}

/** Can the score be trusted? Indicators, by unit and by month. */
export function integrity(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const { integrity: data } = summary;
  if (data === undefined || summary.nps === undefined) return undefined;
  const hasDates = data.months.length > 0 || data.bursts.length > 0;
  return section(
    "integrity",
    say("integrity.title"),
    paragraph(say("integrity.note")),
    html`<h3>${say("integrity.asked.title")}</h3>
${paragraph(askedSentence(data, voice))}`,
    heapingPart(data, voice),
    identicalPart(data, hasDates, voice),
    data.change && movedPart(data.change, voice),
    data.units.map(({ column, parts }) => {
      const title = say("integrity.units", { column });
      return html`<h3>${title}</h3>
${formatTableHtml(unitsTable(title, voice.capital(column), parts, voice))}`;
    }),
    data.months.length > 0 &&
      html`<h3>${say("integrity.months")}</h3>
${formatTableHtml(unitsTable(say("integrity.months"), say("integrity.months.column"), data.months, voice))}`,
  );
}
