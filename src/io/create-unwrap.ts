import type { Problem } from "../model/index.js";
import { ProblemError } from "./problem-error.js";

/** Stands for a line that repeats its row for another question. */
export const REPEATED: unique symbol = Symbol("repeated");

/**
 * Makes the function that turns lines written by `analyze --keep-fields` back into the survey's own rows, one each;
 * anything else passes as it is. With several questions there is a line per answer: those after the first are REPEATED.
 * @throws ProblemError "json/no-fields" for a line of `analyze` without the survey's columns.
 */
export function createUnwrap(file: string): (value: unknown) => unknown {
  let question: unknown;
  return (value) => {
    if (!isAnalysis(value)) return value;
    const { fields } = value;
    if (typeof fields !== "object" || fields === null) throw new ProblemError([noFields(file)]);
    question ??= value.question;
    return value.question === question ? fields : REPEATED;
  };
}

interface WireRow {
  readonly question?: unknown;
  readonly fields?: unknown;
}

/** Told by the keys that every line of `analyze` has. */
function isAnalysis(value: unknown): value is WireRow {
  if (typeof value !== "object" || value === null) return false;
  const { version, stages, language } = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(stages) &&
    typeof language === "object" &&
    typeof version === "object" &&
    version !== null &&
    "wire" in version
  );
}

function noFields(file: string): Problem {
  return {
    code: "json/no-fields",
    message: `Expected answers, but "${file}" holds analyses without the columns of the survey (no score, no text).`,
    place: { file },
    hint: "Write it again with --keep-fields, or as .csv or .xlsx; or give the survey itself.",
  };
}
