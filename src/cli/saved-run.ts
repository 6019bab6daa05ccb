import { readFileSync } from "node:fs";
import { ProblemError } from "../io/problem-error.js";
import { CLASSES, type RatedAnswer } from "../learn/rated-answer.js";
import { textHash } from "../stats/text-hash.js";

/** An answer as `evaluate --rating --format json` keeps it, the comment known by its hash. */
export interface SavedAnswer extends RatedAnswer {
  readonly hash: number;
}

export function savedAnswer(text: string, answer: RatedAnswer): SavedAnswer {
  return { hash: textHash(text), ...answer };
}

/**
 * The answers of a saved run by the hash of their comment, of all its files.
 * @throws ProblemError "against/file" where the file cannot be read or is no such run.
 */
export function readSavedRun(file: string): ReadonlyMap<number, RatedAnswer> {
  let saved: unknown;
  try {
    saved = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw notSaved(file, cause instanceof Error ? cause.message : String(cause));
  }
  const found = new Map<number, RatedAnswer>();
  for (const evaluation of Object.values(isRecord(saved) ? saved : {})) {
    const answers = isRecord(evaluation) ? evaluation.answers : undefined;
    for (const answer of Array.isArray(answers) ? answers : []) {
      if (!isRecord(answer)) continue;
      const { hash, value, chance, label } = answer;
      const known = CLASSES.find((name) => name === label);
      if (typeof hash === "number" && typeof value === "number" && typeof chance === "number" && known)
        found.set(hash, { value, chance, label: known });
    }
  }
  if (found.size === 0) throw notSaved(file, "it holds no answers");
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function notSaved(file: string, got: string): ProblemError {
  return new ProblemError([
    {
      code: "against/file",
      message: `Expected a run saved by evaluate --rating --format json, a folder of lexicons, or the word shipped after --against, but with "${file}": ${got}.`,
      place: { file },
      hint: "Save one with: genklang evaluate SURVEY --rating COLUMN --format json > run.json",
    },
  ]);
}
