import type { Problem } from "../model/index.js";

/** Which column tells two periods apart, and which of its values they are. */
export interface PeriodChoice {
  readonly column: string;
  readonly before?: string;
  readonly after?: string;
}

/** "COLUMN" or "COLUMN=A..B" (from A to B) → choice, or a Problem that says what was expected. */
export function parsePeriod(text: string): PeriodChoice | Problem {
  const pair = /^(.+?)=(.+?)\.\.(.+)$/s.exec(text);
  const [, column, before, after] = (pair ?? []).map((part) => part?.trim());
  if (column && before && after) return { column, before, after };
  if (text.trim() !== "" && !text.includes("=")) return { column: text.trim() };
  return {
    code: "period/format",
    message: `expected a column, or a column and two of its values as COLUMN=A..B, got "${text}"`,
    hint: "for example --period quarter=2024Q1..2024Q2",
  };
}
