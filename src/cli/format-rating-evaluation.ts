import type { RatingEvaluation } from "../learn/evaluate-ratings.js";
import { LEAST_OF_GROUP } from "../learn/evaluate-ratings.js";
import type { Figure, FigureName, RatingMeasures } from "../learn/measure-ratings.js";
import { formatTableText } from "../report/format-table-text.js";
import type { Interval } from "../stats/interval.js";

/** Figures of a group, side by side. */
const OF_GROUPS: readonly FigureName[] = ["rank correlation", "AUC", "macro-F1", "MCC"];

/** Sentiments against ratings as tables for a terminal. */
export function formatRatingEvaluation(
  { scale, all, groups, small }: RatingEvaluation,
  file: string,
  against: string | undefined,
): string {
  const { negative, neutral, positive } = all.classes;
  const isCompared = against !== undefined;
  return [
    `${file}: ${all.comments} rated comments; ratings ${scale.name}: ${negative} negative (to ${scale.low}), ${neutral} neutral, ${positive} positive (from ${scale.high})`,
    figureTable(all.figures, against),
    ...(isCompared ? ["An interval of a difference that holds 0 is none that these comments can show."] : []),
    "",
    "How often “positive” came true where its chance against negative was stated as",
    reliabilityTable(all),
    ...(groups.length === 0 ? [] : ["", groupTable(groups, isCompared)]),
    ...(small === 0 ? [] : [`${small} groups of fewer than ${LEAST_OF_GROUP} comments are left out`]),
  ].join("\n");
}

function figureTable(figures: readonly Figure[], against: string | undefined): string {
  const headings =
    against === undefined
      ? ["figure", "value [95 %]"]
      : ["figure", "value [95 %]", against, "difference [95 %]"];
  return table(
    headings,
    figures.map(({ name, value, other, difference }) => [
      name,
      interval(value),
      ...(against === undefined
        ? []
        : [other ? other.value.toFixed(3) : "–", difference ? interval(difference, true) : "–"]),
    ]),
  );
}

function reliabilityTable({ reliability }: RatingMeasures): string {
  return table(
    ["chance", "comments", "mean", "came true"],
    reliability
      .filter(({ count }) => count > 0)
      .map(({ low, high, count, confidence, right }) => [
        `${low.toFixed(1)}–${high.toFixed(1)}`,
        String(count),
        confidence.toFixed(2),
        right.toFixed(2),
      ]),
  );
}

function groupTable(groups: RatingEvaluation["groups"], isCompared: boolean): string {
  return table(
    ["by", "group", "comments", ...OF_GROUPS],
    groups.map(({ by, name, measures }) => [
      by,
      name,
      String(measures.comments),
      ...OF_GROUPS.map((figure) => {
        const found = measures.figures.find((one) => one.name === figure);
        if (!found) return "–";
        return isCompared && found.difference ? interval(found.difference, true) : interval(found.value);
      }),
    ]),
    isCompared ? "Differences by group [95 %]" : "By group [95 %]",
  );
}

function table(headings: readonly string[], rows: readonly (readonly string[])[], caption = ""): string {
  return formatTableText({
    caption,
    columns: headings.map((heading, index) => ({ heading, align: index === 0 ? "start" : "end" })),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  });
}

function interval({ value, low, high }: Interval, isSigned = false): string {
  const say = (number: number): string => {
    const rounded = number.toFixed(3).replace(/^-0\.000$/, "0.000");
    return isSigned && number > 0 && rounded !== "0.000" ? `+${rounded}` : rounded.replace("-", "−");
  };
  return `${say(value)} [${say(low)}, ${say(high)}]`;
}
