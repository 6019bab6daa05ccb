import { ProblemError } from "./problem-error.js";

/** "output/not-writable": what the system said, and what to do. */
export function notWritable(path: string, error: NodeJS.ErrnoException): ProblemError {
  const full = error.code === "ENOSPC";
  return outputProblem(
    "output/not-writable",
    path,
    full ? `No space is left to write "${path}".` : `"${path}" cannot be written: ${error.message}.`,
    full
      ? "Make room, or choose another place with -o."
      : "Choose another place with -o, or ask for the right to write there.",
    error,
  );
}

/** A ProblemError about one output. */
export function outputProblem(
  code: string,
  path: string,
  message: string,
  hint: string,
  cause?: Error,
): ProblemError {
  return new ProblemError([{ code, message, place: { file: path }, hint }], { cause });
}
