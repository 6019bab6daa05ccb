import { sayFigure } from "../learn/format-overlay-model.js";
import { DECIDING, DECIDING_LEVEL } from "../learn/judge-overlay.js";
import type { Figure } from "../learn/measure-ratings.js";
import type { SentimentScale } from "../learn/sentiment-scale.js";
import { strongestWords } from "../learn/strongest-words.js";
import type { OverlayTraining } from "../learn/train-overlay.js";
import { formatTableText } from "../report/format-table-text.js";

/** What came of training one language. */
export interface TrainedLanguage {
  readonly language: string;
  /** In English. */
  readonly name: string;
  readonly comments: number;
  /** Why nothing was learned. */
  readonly refusal?: string;
  readonly training?: OverlayTraining;
  /** Written; none where nothing was gained. */
  readonly files: readonly string[];
  readonly disagreements?: readonly {
    readonly id: string;
    readonly rating: number;
    readonly value: number;
    readonly text: string;
  }[];
}

/** Words shown to each side. */
const MOST_WORDS = 8;

/** What `genklang train` says at a terminal. */
export function formatTraining(
  languages: readonly TrainedLanguage[],
  scale: SentimentScale,
  folder: string,
): string {
  const parts = languages.map((one) =>
    one.training ? trainedPart(one, one.training) : [`${one.name}: nothing learned: ${one.refusal}`],
  );
  const isWritten = languages.some(({ files }) => files.length > 0);
  return [
    `ratings ${scale.name}: up to ${scale.low} negative, from ${scale.high} positive`,
    ...parts.flatMap((lines) => ["", ...lines]),
    ...(isWritten ? ["", `To use it: genklang analyze … --lexicons ${folder}`] : []),
  ].join("\n");
}

function trainedPart(
  { name, comments, files, disagreements = [] }: TrainedLanguage,
  { measures, verdict, model }: OverlayTraining,
): readonly string[] {
  const { negative, positive } = strongestWords(model, MOST_WORDS);
  const words = (list: typeof negative): string => list.map(({ feature }) => feature).join(", ") || "none";
  return [
    `${name}: learned from ${comments} comments, measured on ${measures.comments} of them, each by an overlay that had not seen it`,
    figureTable(measures.figures),
    `Intervals at ${(DECIDING_LEVEL * 100).toFixed(1)} %, so that the three that decide (${DECIDING.join(", ")}) hold together at 95 %.`,
    ...verdictLines(verdict, files),
    `moved most towards negative: ${words(negative)}`,
    `moved most towards positive: ${words(positive)}`,
    ...(disagreements.length === 0
      ? []
      : ["", "Words and rating disagree most in these held-out comments; read them:"]),
    ...disagreements.map(
      ({ id, rating, value, text }) => `  ${id}  rated ${rating}, words ${value.toFixed(2)}: ${text}`,
    ),
  ];
}

function verdictLines(
  { gains, losses, isWorthIt }: OverlayTraining["verdict"],
  files: readonly string[],
): readonly string[] {
  const list = (figures: readonly Figure[]): string =>
    figures.map((figure) => `${figure.name} ${sayFigure(figure)}`).join("; ");
  const said = isWorthIt
    ? `Gained: ${list(gains)}`
    : losses.length > 0
      ? `Lost: ${list(losses)}${gains.length > 0 ? `; gained: ${list(gains)}` : ""}`
      : "Nothing gained that shows: no interval of a change lies above zero";
  if (files.length === 0) return [said, "Not written. --keep writes it anyway."];
  return [said, ...files.map((file) => `written: ${file}`)];
}

/** Before and after side by side. */
function figureTable(figures: readonly Figure[]): string {
  const headings = ["figure", "before", "after", "change"];
  return formatTableText({
    caption: "",
    columns: headings.map((heading, index) => ({ heading, align: index === 0 ? "start" : "end" })),
    rows: figures.map((figure) => {
      const [before = "", after = "", change = ""] = sayFigure(figure).split(/ → | \((?=[+−0])/u);
      return [figure.name, before, after, change.replace(/\)$/, "")].map((text) => ({ text }));
    }),
  });
}
