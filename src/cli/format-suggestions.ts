import type { RatingScale } from "../learn/rating-scale-of.js";
import type { RowAgreement } from "../learn/row-agreements.js";
import type { Doubt, Suggestion, Suggestions } from "../learn/suggestion.js";
import { formatTableText } from "../report/format-table-text.js";
import { type Column, figures, type Table, words } from "../report/table.js";

export interface SuggestionView {
  readonly scale: RatingScale;
  readonly language: string;
  /** Also what rows score already. */
  readonly known: boolean;
  readonly examplesOf: (suggestion: Suggestion) => readonly string[];
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  topic: "a topic",
  name: "a name?",
  "one-group": "one company's",
  "scored-otherwise": "scored the other way",
  weak: "no more than plain words",
};
const WIDTH = 160;

/** Suggestions for a terminal: rows that disagree first, then words to add, then those to look at twice. */
export function formatSuggestions(found: Suggestions, view: SuggestionView): string {
  const { low, high } = view.scale;
  const sure = (side: string, doubted: boolean): readonly Suggestion[] =>
    found.suggestions.filter((one) => one.side === side && one.doubts.length > 0 === doubted);
  const doubted = [...sure("low", true), ...sure("high", true)];
  return [
    `${view.language}: ${found.comments.low} comments with a low rating (to ${low}), ${found.comments.high} with a high one (from ${high} on), ${found.comments.middle} between`,
    `${found.tested} words and phrases tested; shown is what holds at a false discovery rate of 5 %${found.suggestions.length === 0 ? ": nothing. More comments, or a lower --minimum, may show more" : ""}`,
    calibrationLine(found),
    ...part(
      "Rows that disagree: their sign is not that of the ratings where they fire",
      found.disagreeing,
      rowTable,
    ),
    ...part("Go with low ratings, not scored yet", sure("low", false), (all) => suggestionTable(all, view)),
    ...part("Go with high ratings, not scored yet", sure("high", false), (all) => suggestionTable(all, view)),
    ...part("Look twice, mostly strike", doubted, (all) => suggestionTable(all, view)),
    ...(view.known
      ? part("Scored already", found.known, (all) => suggestionTable(all, { ...view, examplesOf: () => [] }))
      : []),
    "",
    "low, high: comments it stands in. z: of its log-odds. missed: comments of its side of which the rows say nothing, or the opposite.",
  ].join("\n");
}

function calibrationLine({ calibration }: Suggestions): string {
  if (!calibration) return "weights: none proposed; too few known words stand in these comments to tell";
  const { intercept, slope, r2, rows } = calibration;
  return `weights: ${intercept.toFixed(2)} + ${slope.toFixed(2)} × log-odds, from ${rows} known rows (R² ${r2.toFixed(2)})`;
}

function part<Item>(
  title: string,
  items: readonly Item[],
  lay: (items: readonly Item[]) => string,
): readonly string[] {
  return items.length === 0 ? [] : ["", `${title} (${items.length})`, lay(items)];
}

function rowTable(rows: readonly RowAgreement[]): string {
  return table(
    [words("row"), figures("valence"), figures("low"), figures("high"), figures("z")],
    rows.map(({ entry, valence, counts, logOdds }) => [
      entry,
      valence.toFixed(1),
      String(counts.low),
      String(counts.high),
      logOdds.z.toFixed(1),
    ]),
  );
}

function suggestionTable(all: readonly Suggestion[], { examplesOf }: SuggestionView): string {
  const text = table(
    [
      words("phrase"),
      figures("weight"),
      figures("low"),
      figures("high"),
      figures("z"),
      figures("missed"),
      words("like, or known as"),
      words("look twice"),
    ],
    all.map(({ phrase, weight, counts, logOdds, missed, nearest, known, doubts }) => [
      phrase,
      weight === undefined ? "–" : weight.toFixed(1),
      String(counts.low),
      String(counts.high),
      logOdds.z.toFixed(1),
      String(missed),
      known.length > 0
        ? (known.map(({ entry, weight }) => `${entry} ${weight}`)[0] ?? "")
        : nearest.map((near) => `${near.phrase} ${near.weight}`).join(", "),
      doubts.map((doubt) => DOUBTS[doubt]).join(", "),
    ]),
  );
  const lines = text.split("\n");
  const head = lines.length - all.length;
  return lines
    .flatMap((line, index) => {
      const suggestion = all[index - head];
      return [line, ...(suggestion ? examplesOf(suggestion).map((example) => `    ${example}`) : [])];
    })
    .join("\n");
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const made: Table = {
    caption: "",
    columns,
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
  return formatTableText(made, undefined, WIDTH);
}
