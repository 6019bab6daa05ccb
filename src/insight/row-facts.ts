import type { Analysis, AnalyzedRow, DriverPolarity } from "../model/index.js";
import { combinePolarity, polarityOf } from "./combine-polarity.js";

/** Layers whose labels are themes of driver models. */
export const THEME_LAYERS = ["stages", "needs", "touchpoints"] as const;
export type ThemeLayer = (typeof THEME_LAYERS)[number];

/** What the comment of a row is: read, or why there is nothing to read. */
export type CommentKind = "read" | "empty" | "non-answer" | "not-read";

/** What insight knows of a row: the union over its text columns. */
export interface RowFacts {
  readonly id: string;
  readonly row: number;
  readonly rating?: number;
  readonly weight: number;
  /** The person who answered, where that is known and one may answer several times. */
  readonly cluster?: string;
  readonly date?: string;
  readonly comment: CommentKind;
  /** Needs: met is positive, unmet negative, both mixed. */
  readonly themes: Readonly<Record<ThemeLayer, ReadonlyMap<string, DriverPolarity>>>;
  readonly emotions: ReadonlySet<string>;
  readonly signals: ReadonlySet<string>;
  /** −1…1, the mean over the texts that have one. */
  readonly sentiment?: number;
  /** The texts that were read, each with its analysis. */
  readonly read: readonly { readonly text: string; readonly analysis: Analysis }[];
  readonly source: AnalyzedRow;
}

/** The problem code by which an analysis says that it could not read its text. */
const NOT_READ = "language/unsupported";

export function isRead(analysis: Analysis): boolean {
  return !analysis.problems.some((problem) => problem.code === NOT_READ);
}

/** One input row → its facts. `threshold`: see `polarityOf`. */
export function rowFacts(source: AnalyzedRow, threshold = 0): RowFacts {
  const { feedback } = source;
  // Rows that come already analysed may lack their texts; what was analysed then counts as said.
  const said = source.analyses
    .map((analysis, index) => ({
      analysis,
      text: feedback.texts[index] ?? "",
      known: index in feedback.texts,
    }))
    .filter(({ text, known }) => !known || text.trim() !== "");
  const answers = said.filter(({ analysis }) => analysis.nonAnswer !== true);
  const read = answers
    .filter(({ analysis }) => isRead(analysis))
    .map(({ analysis, text }) => ({ analysis, text }));
  const sentiments = read.flatMap(({ analysis }) => analysis.sentiment?.value ?? []);
  const mean = sentiments.reduce((sum, value) => sum + value, 0) / sentiments.length;
  return {
    id: feedback.id,
    row: feedback.row,
    weight: feedback.weight,
    ...(feedback.rating === undefined ? {} : { rating: feedback.rating }),
    ...(feedback.date === undefined ? {} : { date: feedback.date }),
    ...(sentiments.length === 0 ? {} : { sentiment: mean }),
    comment:
      said.length === 0
        ? "empty"
        : answers.length === 0
          ? "non-answer"
          : read.length === 0
            ? "not-read"
            : "read",
    themes: {
      stages: union(read, ({ stages }) => stages.map((score) => [score.label, polarityOf(score, threshold)])),
      needs: union(read, ({ needs }) =>
        needs.map((score) => [score.label, score.state === "met" ? "positive" : "negative"]),
      ),
      touchpoints: union(read, ({ touchpoints }) =>
        touchpoints.map((score) => [score.label, polarityOf(score, threshold)]),
      ),
    },
    emotions: new Set(read.flatMap(({ analysis }) => analysis.emotions.map((score) => score.label))),
    signals: new Set(read.flatMap(({ analysis }) => analysis.signals.map((score) => score.label))),
    read,
    source,
  };
}

function union(
  read: RowFacts["read"],
  mentions: (analysis: Analysis) => readonly (readonly [string, DriverPolarity])[],
): ReadonlyMap<string, DriverPolarity> {
  const labels = new Map<string, DriverPolarity>();
  for (const { analysis } of read) {
    for (const [label, polarity] of mentions(analysis)) {
      labels.set(label, combinePolarity(labels.get(label), polarity));
    }
  }
  return labels;
}
