import type { Evaluation, LayerEvaluation, SentimentEvaluation } from "../learn/evaluate.js";
import { formatTableText } from "../report/format-table-text.js";
import type { Cell, Column, Table } from "../report/table.js";
import type { Interval } from "../stats/interval.js";
import type { Accuracy } from "../stats/label-accuracy.js";

/** An evaluation as tables for a terminal, every headline figure with its 95 % interval. */
export function formatEvaluation(evaluation: Evaluation, file: string): string {
  const languages = [...evaluation.languages].map(([code, n]) => `${code} ${n}`).join(", ");
  return [
    `${file}: ${evaluation.rows} texts; read as ${languages}`,
    ...(evaluation.sentiment ? sentimentPart(evaluation.sentiment) : []),
    ...evaluation.layers.flatMap(layerPart),
  ].join("\n");
}

function sentimentPart(sentiment: SentimentEvaluation): readonly string[] {
  const answers = [...sentiment.confusion.keys()];
  const confusion = table(
    ["truth \\ answer", ...answers],
    [...sentiment.confusion].map(([truth, row]) => [
      truth,
      ...answers.map((answer) => String(row.get(answer) ?? 0)),
    ]),
  );
  return [
    "",
    `sentiment (n ${sentiment.n}): accuracy ${interval(sentiment.accuracy)}, macro-F1 ${interval(sentiment.macroF1)}, kappa ${interval(sentiment.kappa)}`,
    labelTable(sentiment.labels),
    confusion,
    `none = a text without evidence; it counts as wrong. Read as neutral, accuracy is ${interval(sentiment.accuracyNoneNeutral)}`,
  ];
}

function layerPart({ layer, labels, microF1, macroF1, micro }: LayerEvaluation): readonly string[] {
  return [
    "",
    `${layer}: micro-F1 ${interval(microF1)} (precision ${share(micro.precision)}, recall ${share(micro.recall)}), macro-F1 ${interval(macroF1)}`,
    labelTable(labels),
  ];
}

function labelTable(labels: ReadonlyMap<string, Accuracy>): string {
  return table(
    ["label", "n", "precision", "recall", "F1"],
    [...labels].map(([label, { hits, missed, precision, recall, f1 }]) => [
      label,
      String(hits + missed),
      share(precision),
      share(recall),
      share(f1),
    ]),
  );
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = headings.map(
    (heading, index): Column => ({ heading, align: index === 0 ? "start" : "end" }),
  );
  const cells = rows.map((row) => row.map((text): Cell => ({ text })));
  const made: Table = { caption: "", columns, rows: cells };
  return formatTableText(made);
}

function share(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(3);
}

function interval(estimate: Interval | undefined): string {
  return estimate
    ? `${estimate.value.toFixed(3)} [${estimate.low.toFixed(3)}, ${estimate.high.toFixed(3)}]`
    : "–";
}
