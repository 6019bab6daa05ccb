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
  if (withText === 0) return voice.say("rows.texts-none");
  const share = voice.percent(withTheme / withText);
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

interface Period {
  readonly label: string;
  /** ISO 8601 dates. */
  readonly from?: string;
  readonly to?: string;
}

const DATES = /^\d{4}-\d{2}-\d{2}\.\./;

/** First and last day of a period, where they are known. */
export function periodDates({ from, to }: Period, voice: Voice): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return voice.say("format.dates", { from: voice.date(from), to: voice.date(to) });
}

/** A period by its label; one that is only two dates ("2026-01-02..2026-03-31") by its dates in words. */
export function periodName(period: Period, voice: Voice): string {
  return (DATES.test(period.label) ? periodDates(period, voice) : undefined) ?? period.label;
}

/** Whether the NPS moved by more than noise, and by how much. */
export function changeSentence({ difference }: Change, voice: Voice): string {
  if (difference === undefined) return voice.say("glance.change.suppressed");
  return voice.say(standsOut(difference) ? "glance.change.yes" : "glance.change.no", {
    difference: voice.signed(difference.value),
    interval: voice.interval(difference),
  });
}
