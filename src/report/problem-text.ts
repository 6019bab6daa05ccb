import type { Problem } from "../model/index.js";
import type { Voice } from "./create-voice.js";

/** The language in which problems are written where they arise; our own errors are in English everywhere. */
export const PROBLEM_LANGUAGE = "en";

/** A problem in the report's language, where there is a message "problem.<code>". */
export function problemTitle(problem: Problem, voice: Voice): string | undefined {
  const key = `problem.${problem.code}`;
  return voice.has(key) ? voice.say(key) : undefined;
}

/**
 * A problem in one line, in the report's language where it can be said in it. The sentence as it was written where it
 * arose follows only in its own language: its numbers stand in the tables too.
 */
export function problemText(problem: Problem, voice: Voice): string {
  const title = problemTitle(problem, voice);
  if (title === undefined) return problem.message;
  return voice.locale === PROBLEM_LANGUAGE ? `${title}: ${problem.message}` : title;
}
