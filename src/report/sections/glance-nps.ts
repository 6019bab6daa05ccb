import type { Nps, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { readTexts, toneParts, usedRows } from "../row-sentences.js";
import { paragraph } from "./section.js";

const GROUPS = ["detractors", "passives", "promoters"] as const;

/** The three groups as one bar, each with its name and share beneath. */
function groupsBar(nps: Nps, voice: Voice): Markup {
  const parts = GROUPS.map((group) => ({
    group,
    name: voice.capital(voice.say(`word.${group}`)),
    count: nps[group],
    share: voice.percent(nps[group] / nps.n),
  }));
  return html`<div class="split" aria-hidden="true">${parts.map(
    ({ group, count }) => count > 0 && html`<span class="${group}" style="flex:${count}"></span>`,
  )}</div>
<ul class="split-legend">${parts.map(
    ({ group, name, count, share }) =>
      html`<li class="${group}"><b>${share}</b> ${name} <small>${voice.number(count)}</small></li>`,
  )}</ul>
`;
}

/** "What is our NPS, and who answered?": the number, its interval, the three groups, and how the rows add up. */
export function glanceNps(summary: Summary, voice: Voice): Markup {
  const { say } = voice;
  const { nps } = summary;
  const texts = paragraph(
    `${nps === undefined ? "" : `${usedRows(summary, voice)}. `}${readTexts(summary, voice)}`,
  );
  if (nps === undefined && summary.reconciliation.used > 0) {
    const n = summary.reconciliation.used;
    return html`${paragraph(say("glance.nps.suppressed", { n }), "answer")}${paragraph(`${usedRows(summary, voice)}.`)}${texts}`;
  }
  if (nps === undefined) {
    const tone = toneParts(summary, voice);
    return html`${paragraph(say("glance.nps.absent"), "answer")}${texts}${
      tone.length > 0 && paragraph(say("glance.tone", { parts: voice.list(tone) }))
    }`;
  }
  const interval = voice.interval({ value: nps.score, low: nps.low, high: nps.high });
  const isWeighted = Math.round(nps.effective) !== nps.n;
  return html`<p class="score"><span class="hidden">${say("glance.nps.value", { score: voice.signed(nps.score), interval })}</span><span class="number" aria-hidden="true">${voice.signed(
    nps.score,
  )}</span> <span class="interval" aria-hidden="true">${say("glance.nps.interval", { interval })}</span></p>
${groupsBar(nps, voice)}${paragraph(
  [
    summary.reliability === "indicative" && say("glance.nps.indicative"),
    isWeighted && say("glance.nps.weighted", { effective: nps.effective }),
  ]
    .filter((sentence) => sentence !== false)
    .join(" "),
)}${texts}`;
}
