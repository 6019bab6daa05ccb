import type { EmpathyPanel, GroupPart, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { npsCell } from "../driver-tables.js";
import { formatTableHtml } from "../format-table-html.js";
import { html, type Markup } from "../markup.js";
import { type Cell, cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

const SEEN = ["met", "unmet", "not-mentioned"] as const;
const OUTCOMES = ["resolved", "unresolved", "not-mentioned"] as const;

function note(part: GroupPart, voice: Voice): string {
  const count = voice.say("format.count", { n: part.n });
  return part.reliability === "indicative" ? `${count}, ${voice.say("word.indicative")}` : count;
}

function groupCell(part: GroupPart | undefined, voice: Voice): Cell {
  if (part === undefined || part.n === 0) return cell("\u2013");
  if (part.nps === undefined) return cell(voice.say("word.suppressed"), note(part, voice));
  return { ...npsCell(voice, part.nps), test: note(part, voice) };
}

function panel(heading: string, part: GroupPart, voice: Voice): Markup {
  return html`<div class="panel"><h3>${heading}</h3>
<p><span class="number">${voice.number(part.n)}</span></p>
<p>${part.nps === undefined ? voice.say("word.suppressed") : html`NPS ${voice.score(part.nps)}`}${
    part.reliability === "indicative" && html` <small>${voice.say("word.indicative")}</small>`
  }</p></div>
`;
}

function outcomeTable(empathy: EmpathyPanel, voice: Voice): Table {
  const { say } = voice;
  return {
    caption: say("empathy.table"),
    columns: [words(say("empathy.outcome")), ...SEEN.map((seen) => figures(say(`empathy.${seen}`)))],
    rows: OUTCOMES.map((outcome) => [
      cell(say(`empathy.outcome.${outcome}`)),
      ...SEEN.map((seen) =>
        groupCell(
          empathy.outcome.find((entry) => entry.outcome === outcome && entry.seen === seen)?.part,
          voice,
        ),
      ),
    ]),
  };
}

/** Seen and understood: who says so, who says the opposite, who says neither, and how it goes with the outcome. */
export function empathy(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const { empathy: data } = summary;
  if (data.met.n + data.unmet.n === 0) return undefined;
  const percent = (share: number) => voice.percent(share, share < 0.1 ? 1 : 0);
  return section(
    "empathy",
    say("empathy.title"),
    paragraph(
      say("empathy.note", {
        coverage: percent(data.coverage.value),
        interval: voice.interval(data.coverage, percent),
      }),
    ),
    html`<div class="panels">${panel(say("empathy.met"), data.met, voice)}${panel(
      say("empathy.unmet"),
      data.unmet,
      voice,
    )}${panel(say("empathy.not-mentioned"), data.notMentioned, voice)}</div>
`,
    paragraph(
      [
        data.index &&
          say("empathy.index", {
            value: voice.signed(data.index.value),
            interval: voice.interval(data.index),
          }),
        data.both > 0 ? say("empathy.both", { n: data.both }) : undefined,
      ]
        .filter((sentence) => sentence !== undefined)
        .join(" "),
    ),
    summary.nps !== undefined &&
      data.outcome.some((entry) => entry.part.n > 0) &&
      formatTableHtml(outcomeTable(data, voice), { showCaption: true }),
    contrasts(data, voice),
  );
}

/** Does being seen go with the score where the matter ended alike? */
function contrasts(data: EmpathyPanel, voice: Voice): Markup | undefined {
  const { say } = voice;
  const lines = (data.contrasts ?? []).flatMap(({ outcome, met, unmet, difference }) => {
    if (difference === undefined) return [];
    const line = say("empathy.contrast", {
      outcome: say(`empathy.outcome.${outcome}`),
      met: note(met, voice),
      unmet: note(unmet, voice),
      difference: voice.signed(difference.value),
      interval: voice.interval(difference),
      p: difference.q === undefined ? voice.p(difference.p) : voice.q(difference.q),
    });
    return [html`<li>${line}</li>`];
  });
  if (lines.length === 0) return undefined;
  return html`<h3>${say("empathy.contrast.title")}</h3>
<ul>${lines}</ul>
`;
}
