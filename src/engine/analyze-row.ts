import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { FeedbackRow, QuestionKind } from "../model/feedback.js";
import { analyzeSafely } from "./analyze-safely.js";

export interface AnalyzeRowOptions {
  /** What each text column asks, in the order of the columns. */
  readonly questions?: readonly (QuestionKind | undefined)[];
  /** Every text is in this language. */
  readonly language?: string;
}

/** One analysis for each text of a row. See `analyzeSafely`. */
export function analyzeRow(
  feedback: FeedbackRow,
  analyzer: Pick<Analyzer, "analyze" | "detect" | "version">,
  options: AnalyzeRowOptions,
): readonly Analysis[] {
  const language = options.language ?? feedback.language;
  return feedback.texts.map((text, column) => {
    const question = options.questions?.[column];
    return analyzeSafely(
      { id: feedback.id, text, ...(language ? { language } : {}), ...(question ? { question } : {}) },
      analyzer,
    );
  });
}
