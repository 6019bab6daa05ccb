import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { Feedback } from "../model/feedback.js";
import { failedAnalysis, rowFailed } from "./failed-analysis.js";

/**
 * The analysis of a text; one that makes the analyzer throw is kept, without scores. Throws where the fault is not the
 * text's: an empty one in its language fails as well, as all others would.
 */
export function analyzeSafely(
  feedback: Feedback,
  analyzer: Pick<Analyzer, "analyze" | "detect" | "version">,
): Analysis {
  try {
    return analyzer.analyze(feedback);
  } catch (error) {
    const language = feedback.language ?? detectSafely(feedback.text, analyzer);
    analyzer.analyze({ id: feedback.id, text: "", ...(language ? { language } : {}) });
    return failedAnalysis(feedback.id, analyzer.version, rowFailed(error));
  }
}

function detectSafely(text: string, analyzer: Pick<Analyzer, "detect">): string | undefined {
  try {
    return analyzer.detect(text).code;
  } catch {
    return undefined;
  }
}
