import { readFileSync } from "node:fs";

/** 600 synthetic survey answers with eight 0/1 theme columns; the answers of R and statsmodels to them are known. */
export interface SurveyRow {
  readonly id: string;
  readonly period: string;
  readonly segment: string;
  readonly rating: number;
  readonly flags: Readonly<Record<string, number>>;
}

export const SURVEY_COLUMNS = [
  "delivery_pos",
  "delivery_neg",
  "support_pos",
  "support_neg",
  "price_pos",
  "price_neg",
  "app_pos",
  "app_neg",
] as const;

export function readSurvey(): SurveyRow[] {
  const text = readFileSync(new URL("../fixtures/survey.csv", import.meta.url), "utf8");
  const [header, ...lines] = text.trim().split(/\r?\n/);
  const names = (header as string).split(",");
  return lines.map((line) => {
    const cells = new Map(line.split(",").map((cell, index) => [names[index] as string, cell]));
    return {
      id: cells.get("id") as string,
      period: cells.get("period") as string,
      segment: cells.get("segment") as string,
      rating: Number(cells.get("nps")),
      flags: Object.fromEntries(SURVEY_COLUMNS.map((name) => [name, Number(cells.get(name))])),
    };
  });
}
