import { formatModel } from "./format-model.js";
import { DECIDING } from "./judge-overlay.js";
import type { Figure } from "./measure-ratings.js";
import { OVERLAY, PARTS } from "./overlay-options.js";
import type { SentimentScale } from "./sentiment-scale.js";
import { textKey } from "./text-key.js";
import type { OverlayTraining } from "./train-overlay.js";

/** What a file of hashes is called and what its header says it is. */
export const SEEN_KIND = "seen";

export interface OverlayCard {
  /** Name of the survey. */
  readonly source: string;
  readonly language: string;
  readonly name: string;
  /** ISO day. */
  readonly date: string;
  readonly seed: number;
  readonly scale: SentimentScale;
  /** What comments were held out by: words, or a column. */
  readonly heldOutBy: string;
}

export interface OverlayFile {
  /** "da/model.sentiment-own.tsv" */
  readonly path: string;
  readonly text: string;
}

/** The overlay with its model card, and beside it the hashes of the comments it has seen. */
export function formatOverlayModel(training: OverlayTraining, card: OverlayCard): readonly OverlayFile[] {
  const { model, learned, measures, verdict } = training;
  const { scale, language } = card;
  const header = new Map([
    ...model.header,
    ["adds", `${language}/model.sentiment`],
    ["seed", String(card.seed)],
    ["minimum-documents", String(OVERLAY.occurrences)],
    ["ratings", `${scale.name}; to ${scale.low} negative, from ${scale.high} positive`],
    ["held-out", `${measures.comments} comments, ${PARTS} parts by ${card.heldOutBy}`],
    ...measures.figures
      .filter(({ name }) => DECIDING.includes(name))
      .map((figure): [string, string] => [`held-out-${figure.name.replace(" ", "-")}`, sayFigure(figure)]),
    ["verdict", verdict.isWorthIt ? "a gain" : "no gain shown; kept on demand"],
  ]);
  const names = "names of people and firms left out";
  const file = formatModel(
    { ...model, header },
    {
      title: `What ${card.source} adds to the sentiment`,
      source: `weights learned by genklang train from comments and ratings of ${card.source}; ${names}`,
      rows: String(learned.length),
      date: card.date,
    },
  ).replace("# licence: CC-BY-4.0", "# licence: as the survey");
  const keys = new Set(learned.flatMap(({ text }) => textKey(text) ?? []));
  const seen = [
    `# title: Comments that ${model.id} has seen`,
    "# version: 0.1.0",
    `# language: ${language}`,
    `# kind: ${SEEN_KIND}`,
    `# source: hashes of letters and figures, not the comments; so that they are not scored as if they were new`,
    "# licence: as the survey",
    `# of: ${model.id}`,
    "hash",
    ...[...keys].sort(),
  ].join("\n");
  return [
    { path: `${model.id}.tsv`, text: file },
    { path: `${language}/${SEEN_KIND}.sentiment-${card.name}.tsv`, text: `${seen}\n` },
  ];
}

/** "0.901 → 0.923 (+0.022 [0.010, 0.034])" */
export function sayFigure({ value, other, difference }: Figure): string {
  const now = value.value.toFixed(3);
  if (!other || !difference) return now;
  const { low, high } = difference;
  return `${other.value.toFixed(3)} → ${now} (${signed(difference.value)} [${signed(low)}, ${signed(high)}])`;
}

function signed(value: number): string {
  const rounded = value.toFixed(3);
  return Number(rounded) === 0 ? "0.000" : value > 0 ? `+${rounded}` : rounded.replace("-", "−");
}
