import type { MentionChange, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { standsOut } from "../significance.js";
import { paragraph } from "./section.js";

/** Few enough for page one; the rest stand in their own section. */
const MOST = 4;

/** A change in how often something is mentioned, in one line. */
function changeLine(change: MentionChange, voice: Voice): string {
  const share = (part: MentionChange["before"]) => voice.percent(part.of === 0 ? 0 : part.mentions / part.of);
  return voice.say(change.difference.value > 0 ? "glance.mentions.more" : "glance.mentions.less", {
    theme: voice.theme(change.layer, change.label, change.polarity),
    before: share(change.before),
    after: share(change.after),
    difference: voice.signed(change.difference.value),
    interval: voice.interval(change.difference),
  });
}

/** The themes mentioned most, by name and count. */
export function mostMentioned(summary: Summary, voice: Voice, most = MOST): readonly string[] {
  return [...summary.stages]
    .filter((stage) => stage.mentions > 0 && stage.reliability !== "suppressed")
    .sort((left, right) => right.mentions - left.mentions)
    .slice(0, most)
    .map((stage) =>
      voice.say("glance.mentions.theme", { theme: voice.name("stages", stage.label), n: stage.mentions }),
    );
}

/** "What is mentioned more or less than before?": what stands out, largest first. */
export function glanceMentions(summary: Summary, voice: Voice): Markup {
  const mentions = summary.change?.mentions ?? [];
  if (mentions.length === 0) {
    const now = mostMentioned(summary, voice);
    const key = now.length > 0 ? "glance.mentions.now" : "glance.mentions.absent";
    return html`${paragraph(voice.say(key, { themes: voice.list(now) }))}`;
  }
  const found = mentions
    .filter((change) => standsOut(change.difference))
    .sort((left, right) => Math.abs(right.difference.value) - Math.abs(left.difference.value));
  if (found.length === 0)
    return html`${paragraph(voice.say("glance.mentions.none", { n: mentions.length }))}`;
  return html`<ul class="findings">${found.slice(0, MOST).map((change) => html`<li>${changeLine(change, voice)}</li>`)}</ul>`;
}
