import type { Summary } from "../model/index.js";
import { createVoice, type Voice } from "./create-voice.js";
import { displayWidth, pad } from "./display-width.js";
import { formatTableText } from "./format-table-text.js";
import { type Paint, PLAIN } from "./paint.js";
import type { ReportOptions } from "./report-options.js";
import { changeSentence, periodName, readTexts, toneParts, usedRows } from "./row-sentences.js";
import { standsOut } from "./significance.js";
import { cell, figures, NOTHING, type Table, words } from "./table.js";

const STAGES = 6;
const LABELS = 4;
const CALL_BACKS = 6;

export interface TerminalOptions extends ReportOptions {
  /** Colours; none when left out. */
  readonly paint?: Paint;
  /** Files just written, named at the end. */
  readonly files?: readonly string[];
}

type Line = readonly [heading: string, text: string];

function npsLine(summary: Summary, voice: Voice, paint: Paint): readonly Line[] {
  const { nps } = summary;
  const { say } = voice;
  if (nps === undefined) {
    const rated = summary.reconciliation.used;
    const text = rated > 0 ? say("glance.nps.suppressed", { n: rated }) : say("glance.nps.absent");
    return [[say("terminal.nps"), text]];
  }
  const interval = voice.interval({ value: nps.score, low: nps.low, high: nps.high });
  const groups = (["promoters", "passives", "detractors"] as const)
    .map((group) => `${say(`word.${group}`)} ${voice.number(nps[group])}`)
    .join(", ");
  const mark = summary.reliability === "indicative" ? `; ${say("word.indicative")}` : "";
  const text = `${paint.strong(voice.signed(nps.score))}  ${say("glance.nps.interval", { interval })}${mark}  ${paint.muted(groups)}`;
  return [[say("terminal.nps"), text]];
}

function changeLine(summary: Summary, voice: Voice, paint: Paint): readonly Line[] {
  const { change } = summary;
  if (change?.before.nps === undefined || change.after.nps === undefined || change.difference === undefined)
    return [];
  const { difference } = change;
  const periods = voice.say("terminal.change.text", {
    before: voice.signed(change.before.nps.score),
    after: voice.signed(change.after.nps.score),
    beforeLabel: periodName(change.before, voice),
    afterLabel: periodName(change.after, voice),
  });
  const colour = !standsOut(difference) ? PLAIN.muted : difference.value < 0 ? paint.bad : paint.good;
  return [
    [voice.say("terminal.change"), colour(changeSentence(change, voice))],
    ["", paint.muted(periods)],
  ];
}

function stagesTable(summary: Summary, voice: Voice): Table {
  const { say } = voice;
  return {
    caption: say("terminal.mentioned"),
    columns: [
      words(say("terminal.mentioned")),
      figures(say("column.mentions")),
      figures(say("column.negative")),
      figures(say("column.positive")),
      figures(say("column.net")),
    ],
    rows: [...summary.stages]
      .filter((stage) => stage.mentions > 0 && stage.reliability !== "suppressed")
      .sort((left, right) => right.mentions - left.mentions)
      .slice(0, STAGES)
      .map((stage) => [
        cell(voice.capital(voice.name("stages", stage.label))),
        cell(`${voice.number(stage.mentions)} (${voice.percent(stage.share)})`),
        cell(voice.number(stage.negative)),
        cell(voice.number(stage.positive)),
        stage.netSentiment === undefined
          ? NOTHING
          : cell(voice.signed(stage.netSentiment.value), voice.interval(stage.netSentiment)),
      ]),
  };
}

function labelLines(summary: Summary, voice: Voice): readonly Line[] {
  const { say } = voice;
  const top = <Row extends { readonly mentions: number }>(rows: readonly Row[], name: (row: Row) => string) =>
    [...rows]
      .filter((row) => row.mentions > 0)
      .sort((left, right) => right.mentions - left.mentions)
      .slice(0, LABELS)
      .map((row) => `${name(row)} ${voice.number(row.mentions)}`)
      .join(", ");
  const { met, unmet, notMentioned } = summary.empathy;
  return [
    [say("terminal.feelings"), top(summary.emotions, (row) => voice.name("emotions", row.label))],
    [
      say("terminal.needs"),
      top(summary.needs, (row) =>
        voice
          .theme("needs", row.label, row.state === "met" ? "positive" : "negative")
          .toLocaleLowerCase(voice.locale),
      ),
    ],
    [
      say("terminal.seen"),
      met.n + unmet.n === 0
        ? ""
        : say("terminal.seen.text", { met: met.n, unmet: unmet.n, silent: notMentioned.n }),
    ],
  ];
}

function callBackLine(summary: Summary, voice: Voice): Line {
  const { callBacks } = summary;
  const heading = voice.say("terminal.callbacks");
  if (callBacks.length === 0) return [heading, ""];
  const first = callBacks.slice(0, CALL_BACKS).map((callBack) => callBack.id);
  const ids = first.join(", ");
  return [
    heading,
    voice.say("terminal.callbacks.text", {
      n: callBacks.length,
      ids: callBacks.length > CALL_BACKS ? voice.say("terminal.more", { ids }) : ids,
    }),
  ];
}

/**
 * What a person wants to read at a terminal after a run, in about fifteen lines: what was read, NPS with its interval,
 * whether it moved, what is mentioned, what to open. Without a line break at the end.
 */
export function renderTerminal(summary: Summary, options: TerminalOptions): string {
  const voice = createVoice(options);
  const { say } = voice;
  const paint = options.paint ?? PLAIN;
  const languages = summary.languages
    .map(({ code, n }) => `${voice.language(code)} ${voice.number(n)}`)
    .join(", ");
  const head: readonly Line[] = [
    [say("terminal.languages"), languages],
    ...npsLine(summary, voice, paint),
    ...changeLine(summary, voice, paint),
    [say("terminal.tone"), toneParts(summary, voice).join(", ")],
  ];
  const tail: readonly Line[] = [
    ...labelLines(summary, voice),
    callBackLine(summary, voice),
    ...(options.files ?? []).map(
      (file, index): Line => [index === 0 ? say("terminal.files") : "", paint.strong(file)],
    ),
  ];
  const width = Math.max(...[...head, ...tail].map(([heading]) => displayWidth(heading)));
  const layOut = (lines: readonly Line[]) =>
    lines
      .filter(([, text]) => text !== "")
      .map(([heading, text]) => `${paint.muted(pad(heading, width))}  ${text}`);
  const stages = stagesTable(summary, voice);
  const problems = summary.problems.reduce((sum, problem) => sum + problem.count, 0);
  const read = summary.nps === undefined ? [] : [`${usedRows(summary, voice)}.`];
  const [first = "", ...more] = [...read, readTexts(summary, voice)];
  const parts: readonly (readonly string[])[] = [
    [`${paint.strong(summary.source)}: ${first}`, ...more, ...layOut(head)],
    stages.rows.length > 0 ? [formatTableText(stages, paint)] : [],
    [...layOut(tail), ...(problems > 0 ? [paint.muted(say("terminal.problems", { n: problems }))] : [])],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
