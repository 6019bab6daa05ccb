import type { Analysis, Version } from "../model/analysis.js";
import type { Problem } from "../model/problem.js";

/** The analysis of a text that could not be analysed: nothing found, and why. */
export function failedAnalysis(id: string, version: Version, ...problems: readonly Problem[]): Analysis {
  return {
    id,
    language: { code: "und", confidence: 0, by: "text" },
    emotions: [],
    needs: [],
    stages: [],
    touchpoints: [],
    signals: [],
    problems,
    version,
  };
}

/** "row/failed": a fault of the program, which costs one row its scores and the run nothing. */
export function rowFailed(error: unknown): Problem {
  return {
    code: "row/failed",
    message: `expected to analyse this text, got an error: ${error instanceof Error ? error.message : String(error)}`,
    hint: "the row is kept without scores; please report the text that does this",
  };
}

/** "row/too-slow": a text that the program does not get done with. */
export function rowTooSlow(seconds: number): Problem {
  return {
    code: "row/too-slow",
    message: `expected to analyse this text within ${seconds} seconds; it took longer and was left`,
    hint: "the row is kept without scores; please report the text that does this",
  };
}

/** Whether a problem says that a row could not be analysed at all. */
export function isFailure(code: string): boolean {
  return code === "row/failed" || code === "row/too-slow";
}
