import type { CallBack, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { html, type Markup } from "../markup.js";
import { paragraph } from "./section.js";

const MOST = 3;

/** What a customer on the list tells of, in names of labels. */
export function callBackReasons(callBack: CallBack, voice: Voice): string {
  const names = callBack.reasons.map(({ layer, label }) =>
    layer === "need" ? voice.theme("need", label, "negative") : voice.capital(voice.name(layer, label)),
  );
  return [...new Set(names)].join(", ");
}

/** "Whom do we call back?": how many, and the first of the list. */
export function glanceCallBacks(summary: Summary, voice: Voice): Markup {
  const { callBacks } = summary;
  if (callBacks.length === 0) {
    const { used, withText } = summary.reconciliation;
    const key = used > 0 && withText > 0 ? "absent" : "unknown";
    return html`${paragraph(voice.say(`glance.callbacks.${key}`))}`;
  }
  return html`${paragraph(voice.say("glance.callbacks.count", { n: callBacks.length }))}<ul class="findings">${callBacks
    .slice(0, MOST)
    .map(
      (callBack) =>
        html`<li>${voice.say("glance.callbacks.item", {
          id: callBack.id,
          rating: callBack.rating,
          reasons: callBackReasons(callBack, voice),
        })}</li>`,
    )}</ul>
<p class="aside"><a href="#callbacks">${voice.say("glance.callbacks.all")}</a></p>`;
}
