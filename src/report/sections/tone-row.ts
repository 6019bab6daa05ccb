import type { StageProfile } from "../../model/index.js";
import type { DotRow } from "../charts/dots-plot.js";
import type { Voice } from "../create-voice.js";
import { mentionsCell } from "../driver-tables.js";
import { cell, figures, NOTHING, type Table, words } from "../table.js";

/** A stage's or touchpoint's net tone as a row of dots. */
export function toneRow(profile: StageProfile, label: string, voice: Voice, aside?: string): DotRow {
  const count = voice.say("format.count", { n: profile.mentions });
  const hollow = profile.reliability !== "normal";
  // What restates the question is drawn more quietly than the stages themselves.
  const ink = profile.role === "outcome" ? "muted" : "accent";
  const parts = [
    aside,
    count,
    profile.reliability === "indicative" ? voice.say("word.indicative") : undefined,
  ];
  const estimate = profile.netSentiment;
  return {
    label,
    aside: parts.filter((part) => part !== undefined).join(", "),
    dots: [
      estimate === undefined
        ? { shape: "circle", ink: "muted", hollow: true, text: voice.say("stages.few") }
        : {
            estimate,
            shape: "circle",
            ink,
            hollow,
            text: `${voice.signed(estimate.value)} (${voice.interval(estimate)})`,
          },
    ],
  };
}

/** The same in figures: how many mentions of which tone. */
export function toneTable<Profile extends StageProfile>(
  caption: string,
  profiles: readonly Profile[],
  name: (profile: Profile) => string,
  voice: Voice,
  extra?: { readonly heading: string; readonly text: (profile: Profile) => string },
): Table {
  const { say } = voice;
  const counts = ["positive", "negative", "mixed", "none"] as const;
  return {
    caption,
    columns: [
      words(say("column.theme")),
      ...(extra ? [words(extra.heading)] : []),
      figures(say("column.mentions")),
      ...counts.map((count) => figures(say(`column.${count}`))),
      figures(say("column.net")),
    ],
    rows: profiles.map((profile) => [
      cell(name(profile)),
      ...(extra ? [cell(extra.text(profile))] : []),
      mentionsCell(voice, profile),
      ...counts.map((count) =>
        profile.reliability === "suppressed" ? NOTHING : cell(voice.number(profile[count])),
      ),
      profile.netSentiment === undefined
        ? cell(say("stages.few"))
        : cell(voice.signed(profile.netSentiment.value), voice.interval(profile.netSentiment)),
    ]),
  };
}
