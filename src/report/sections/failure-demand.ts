import type { FailureDemand, Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { paragraph, type Section, section } from "./section.js";

/** Contacts that should not have been needed: how many, who, after what. */
export function failureDemand(summary: Summary, voice: Voice): Section | undefined {
  const { say } = voice;
  const { failureDemand: data } = summary;
  if (data === undefined || data.failure.reliability === "suppressed") return undefined;
  const percent = (share: number) => voice.percent(share);
  return section(
    "failure-demand",
    say("failure.title"),
    paragraph(
      say("failure.share", {
        contacts: data.contacts.n,
        failure: data.failure.n,
        share: percent(data.share.value),
        interval: voice.interval(data.share, percent),
      }),
    ),
    paragraph(npsSentence(data, voice)),
    paragraph(labelsSentence("failure.signals", "signals", data.signals, voice)),
    paragraph(labelsSentence("failure.after", "stages", data.after, voice)),
    paragraph(say("failure.note"), "aside"),
  );
}

function npsSentence({ failure, contacts, difference }: FailureDemand, voice: Voice): string | undefined {
  if (failure.nps === undefined || contacts.nps === undefined || difference === undefined) return undefined;
  return voice.say("failure.difference", {
    with: voice.signed(failure.nps.score),
    // The others are those of the contacts whose NPS the difference is taken from.
    without: voice.signed(failure.nps.score - difference.value),
    difference: voice.signed(difference.value),
    interval: voice.interval(difference),
  });
}

function labelsSentence(
  key: string,
  layer: string,
  counts: readonly { readonly label: string; readonly n: number }[],
  voice: Voice,
): string | undefined {
  if (counts.length === 0) return undefined;
  const labels = counts.map(({ label, n }) =>
    voice.say("glance.mentions.theme", { theme: voice.name(layer, label), n }),
  );
  return voice.say(key, { labels: voice.list(labels) });
}
