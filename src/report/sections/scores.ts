import type { Summary } from "../../model/index.js";
import { distributionOption, type ScoreBar } from "../charts/distribution-option.js";
import { picture, type Studio } from "../charts/picture.js";
import { cell, figures, type Table, words } from "../table.js";
import { groupsLegend } from "./groups-legend.js";
import { paragraph, type Section, section } from "./section.js";

/** Lowest scores of a promoter and of a passive (Reichheld 2003). */
const PROMOTER = 9;
const PASSIVE = 7;

const HEIGHT = 210;

/** The whole distribution behind the NPS, with its mean. */
export function scores(summary: Summary, studio: Studio): Section | undefined {
  const { voice } = studio;
  const { say } = voice;
  const all = summary.distribution.reduce((sum, count) => sum + count, 0);
  // The scores of a handful of people are their own.
  if (all === 0 || summary.reliability === "suppressed") return undefined;
  const groupOf = (score: number) =>
    score >= PROMOTER ? "promoters" : score >= PASSIVE ? "passives" : "detractors";
  const inks = { promoters: "good", passives: "neutral", detractors: "bad" } as const;
  const bars: readonly ScoreBar[] = summary.distribution.map((count, score) => ({
    score,
    count,
    ink: inks[groupOf(score)],
    text: voice.number(count),
  }));
  const table: Table = {
    caption: say("scores.picture"),
    columns: [
      figures(say("column.score")),
      words(say("column.group")),
      figures(say("column.answers")),
      figures(say("column.share")),
    ],
    rows: bars.map(({ score, count, text }) => [
      cell(voice.number(score)),
      cell(voice.capital(say(`word.${groupOf(score)}`))),
      cell(text),
      cell(voice.percent(count / all, 1)),
    ]),
  };
  const parts = bars.map(({ score, text }) => say("scores.bar", { score, count: text })).join(", ");
  const mean =
    summary.meanRating &&
    say("scores.mean", {
      mean: voice.number(summary.meanRating.value, 1),
      interval: voice.interval(summary.meanRating, (value) => voice.number(value, 1)),
    });
  return section(
    "scores",
    say("scores.title"),
    paragraph([mean, say("scores.note")].filter((sentence) => sentence !== undefined).join(" ")),
    picture(
      studio,
      {
        id: "scores-picture",
        title: say("scores.picture"),
        description: say("scores.picture.description", { parts }),
        table,
        legend: groupsLegend((group) => say(`scores.legend.${group}`), "\u25a0"),
      },
      (frame) => ({ option: distributionOption(bars), width: frame.width, height: HEIGHT }),
    ),
    // Two periods that are compared have said it of themselves.
    summary.detectable &&
      summary.change === undefined &&
      paragraph(
        say("drivers.detectable", {
          significant: voice.number(summary.detectable.significant),
          power: voice.number(summary.detectable.power80),
        }),
        "aside",
      ),
  );
}
