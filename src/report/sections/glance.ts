import type { Summary } from "../../model/index.js";
import type { Studio } from "../charts/picture.js";
import { html, type Markup } from "../markup.js";
import { glanceCallBacks } from "./glance-call-backs.js";
import { glanceChange } from "./glance-change.js";
import { glanceMentions } from "./glance-mentions.js";
import { glanceNps } from "./glance-nps.js";
import { glanceQuotes } from "./glance-quotes.js";
import { glanceSegments } from "./glance-segments.js";
import { type Section, section } from "./section.js";

/** Page one: six questions in the order in which they are asked at a meeting, each with its answer. */
export function glance(summary: Summary, studio: Studio): Section {
  const { voice } = studio;
  const answers: readonly (readonly [key: string, answer: Markup])[] = [
    ["nps", glanceNps(summary, voice)],
    ["change", glanceChange(summary, studio)],
    ["mentions", glanceMentions(summary, voice)],
    ["segments", glanceSegments(summary, voice)],
    ["quotes", glanceQuotes(summary, voice)],
    ["callbacks", glanceCallBacks(summary, voice)],
  ];
  return section(
    "glance",
    voice.say("glance.title"),
    answers.map(
      ([key, answer]) => html`<div class="question"><h3>${voice.say(`glance.${key}.question`)}</h3>
<div>${answer}</div></div>
`,
    ),
  );
}
