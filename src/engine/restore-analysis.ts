import type { Analysis, Sentiment, SentimentLabel, Version } from "../model/analysis.js";
import type { FeedbackRow } from "../model/feedback.js";
import type { LabelSets } from "../model/lexicon.js";
import { SEEN_CODE } from "../model/problem.js";
import { analysisColumn, NON_ANSWER } from "./analysis-cells.js";
import { parsePlaces } from "./place-cell.js";

/** Whether a table was written by `analyze`: then its gk_ columns are read back instead of the texts again. */
export function isAnalyzed(columns: readonly string[]): boolean {
  return columns.includes("gk_stages") || columns.includes("gk_1_stages");
}

/** The analyses that stand in the gk_ columns of a row; without evidence, which cells do not keep. */
export function restoreAnalyses(row: FeedbackRow, labels: LabelSets, version: Version): readonly Analysis[] {
  const answers = row.fields.has("gk_stages")
    ? 1
    : [...row.fields.keys()].filter((name) => /^gk_\d+_stages$/.test(name)).length;
  return Array.from({ length: answers }, (_, answer) => {
    const cell = (name: string): string => row.fields.get(analysisColumn(name, answer, answers)) ?? "";
    const sentiment = restoreSentiment(cell("sentiment"), cell("sentiment_value"));
    const owners = labels.get("touchpoints");
    const problems = cell("problems")
      .split(";")
      .map((code) => code.trim())
      .filter(Boolean);
    return {
      id: row.id,
      language: { code: cell("language") || "und", confidence: 1, by: "column" as const },
      ...(sentiment ? { sentiment } : {}),
      emotions: strengths(cell("emotions")),
      needs: [
        ...strengths(cell("needs_met")).map((score) => ({ ...score, state: "met" as const })),
        ...strengths(cell("needs_unmet")).map((score) => ({ ...score, state: "unmet" as const })),
      ],
      stages: parsePlaces(cell("stages")).map((place) => ({ ...place, value: 1 })),
      touchpoints: parsePlaces(cell("touchpoints")).map((place) => ({
        ...place,
        value: 1,
        owner: owners?.get(place.label)?.attributes.get("owner") ?? "",
      })),
      signals: cell("signals")
        .split(";")
        .flatMap((part) => signal(part.trim())),
      ...(problems.includes(NON_ANSWER) ? { nonAnswer: true } : {}),
      // Problems of the row itself are found again when it is read.
      problems: problems
        .filter((code) => code.startsWith("language/") || code === SEEN_CODE)
        .map((code) => ({ code, message: code })),
      version,
    };
  });
}

const LABELS: readonly SentimentLabel[] = ["negative", "neutral", "positive", "mixed"];

function restoreSentiment(written: string, value: string): Sentiment | undefined {
  const label = LABELS.find((one) => one === written);
  if (!label) return undefined;
  const probabilities = { negative: 0, neutral: 0, positive: 0, mixed: 0, [label]: 1 };
  return { value: Number(value.replace(",", ".")) || 0, label, probabilities, by: "lexicon" };
}

function strengths(cell: string): readonly { label: string; value: number }[] {
  return cell.split(";").flatMap((part) => {
    const found = /^\s*([a-z_]+)\s+(\d(?:[.,]\d+)?)\s*$/.exec(part);
    return found?.[1] ? [{ label: found[1], value: Number(found[2]?.replace(",", ".")) }] : [];
  });
}

function signal(part: string): readonly { label: string; value: number; quantity?: number; unit?: string }[] {
  const [label, quantity, unit] = part.split(" ");
  if (!label) return [];
  return [
    { label, value: 1, ...(quantity ? { quantity: Number(quantity) } : {}), ...(unit ? { unit } : {}) },
  ];
}
