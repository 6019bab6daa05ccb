import type { Suggestion } from "./suggestion.js";

export interface OverlayHeader {
  readonly title: string;
  /** Language code. */
  readonly language: string;
  /** Where the rows come from: file, column, number of comments. */
  readonly source: string;
}

/** Whether a row counts before a person has read it: it has a weight, and nothing speaks against it. */
export function isSwitchedOn({ doubts, weight }: Suggestion): boolean {
  return doubts.length === 0 && weight !== undefined;
}

/**
 * Suggestions as a sentiment lexicon to edit: the example comments stand above each row, and rows with a doubt or
 * without a weight are switched off (a "# " before them) until a person takes the sign away.
 */
export function formatOverlay(
  suggestions: readonly Suggestion[],
  header: OverlayHeader,
  exampleOf: (suggestion: Suggestion) => readonly string[],
): string {
  const lines = [
    `# title: ${plain(header.title)}`,
    "# version: 0.1.0",
    `# language: ${header.language}`,
    "# kind: sentiment",
    `# source: ${plain(header.source)}`,
    "# licence: LicenseRef-own-use",
    "# scale: -3 3",
    "# status: active",
    COLUMNS.join("\t"),
  ];
  for (const suggestion of suggestions) {
    lines.push("", ...exampleOf(suggestion).map((example) => `#   ${plain(example)}`));
    lines.push(`${isSwitchedOn(suggestion) ? "" : "# "}${rowOf(suggestion)}`);
  }
  return `${lines.join("\n")}\n`;
}

const COLUMNS = ["phrase", "weight", "lemma", "pos", "note"];

function rowOf({ phrase, weight, counts, logOdds, doubts, known }: Suggestion): string {
  const note = [
    `low ${counts.low}, high ${counts.high}, z ${logOdds.z.toFixed(1)}`,
    ...(doubts.length > 0 ? [`strike? ${doubts.join(", ")}`] : []),
    ...(known.length > 0 ? [`known: ${known.map(({ entry }) => entry.replace("#", " ")).join(", ")}`] : []),
  ].join("; ");
  return [phrase, weight ?? "", "", "", plain(note)].join("\t");
}

/** What a cell or header may not hold. */
function plain(text: string): string {
  return text.replace(/[\s]+/gu, " ").replace(/["#]/gu, "").trim().normalize("NFC");
}
