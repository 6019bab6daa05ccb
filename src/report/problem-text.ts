import type { Problem } from "../model/index.js";
import type { Voice } from "./create-voice.js";

/** A problem in the report's language where there is a message "problem.<code>", else as it was written where it arose. */
export function problemText(problem: Problem, voice: Voice): string {
  const key = `problem.${problem.code}`;
  return voice.has(key) ? voice.say(key) : problem.message;
}
