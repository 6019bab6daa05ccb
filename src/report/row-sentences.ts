import type { Change, Summary } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { standsOut } from "./significance.js";

/** "600 of 612 rows have a usable score; 9 without score, 3 “don’t know”": every row of the input, once. */
export function usedRows(summary: Summary, voice: Voice): string {
  const { rows, used, withoutScore, dontKnow, invalidScore } = summary.reconciliation;
  const rest = [
    withoutScore > 0 && voice.say("rows.without-score", { n: withoutScore }),
    dontKnow > 0 && voice.say("rows.dont-know", { n: dontKnow }),
    invalidScore > 0 && voice.say("rows.invalid", { n: invalidScore }),
  ].filter((part) => part !== false);
  return voice.say("rows.used", { used, rows }) + (rest.length > 0 ? `; ${rest.join(", ")}` : "");
}

/** How many comments say something, and in how many a theme was found. */
export function readTexts(summary: Summary, voice: Voice): string {
  const { rows, withText, withTheme } = summary.reconciliation;
  const share = voice.percent(withText === 0 ? 0 : withTheme / withText);
  return voice.say(summary.nps === undefined ? "rows.texts-only" : "rows.texts", {
    rows,
    withText,
    withTheme,
    share,
  });
}

/** The tone of the comments in counts and percent. */
export function toneParts(summary: Summary, voice: Voice): readonly string[] {
  const tones = ["positive", "mixed", "neutral", "negative", "none"] as const;
  const all = tones.reduce((sum, tone) => sum + summary.sentiment[tone], 0);
  return tones
    .filter((tone) => summary.sentiment[tone] > 0)
    .map((tone) =>
      voice.say("tone.part", {
        tone: voice.say(`tone.${tone}`),
        count: summary.sentiment[tone],
        share: voice.percent(summary.sentiment[tone] / all),
      }),
    );
}

/** A period by its label and, where they are known, its first and last day. */
export function periodName(period: { label: string; from?: string; to?: string }, voice: Voice): string {
  if (period.from === undefined || period.to === undefined) return period.label;
  return voice.say("glance.change.period", {
    label: period.label,
    from: voice.date(period.from),
    to: voice.date(period.to),
  });
}

/** Whether the NPS moved by more than noise, and by how much. */
export function changeSentence({ difference }: Change, voice: Voice): string {
  if (difference === undefined) return voice.say("glance.change.suppressed");
  return voice.say(standsOut(difference) ? "glance.change.yes" : "glance.change.no", {
    difference: voice.signed(difference.value),
    interval: voice.interval(difference),
  });
}
