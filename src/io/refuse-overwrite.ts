import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../model/index.js";
import { ProblemError } from "./problem-error.js";

/**
 * Keeps a run from writing over what it reads: outputs may not be inputs (links looked through), nor each other.
 * Standard input and output ("-", "stdin:", "stdout:") are no files.
 * @throws ProblemError "output/is-input" and "output/twice", for all of them at once.
 */
export function refuseOverwrite(inputs: readonly string[], outputs: readonly string[]): void {
  const read = new Set(inputs.filter(isFile).map(realPath));
  const written = new Set<string>();
  const problems: Problem[] = [];
  for (const path of outputs.filter(isFile)) {
    const real = realPath(path);
    if (read.has(real)) {
      problems.push({
        code: "output/is-input",
        message: `Expected another file to write to, but "${path}" is the input itself, and would be lost.`,
        place: { file: path },
        hint: "Choose another name; nothing was written.",
      });
    }
    if (written.has(real)) {
      problems.push({
        code: "output/twice",
        message: `Expected a file of its own for each output, but "${path}" is named twice.`,
        place: { file: path },
        hint: "Choose another name for one of them; nothing was written.",
      });
    }
    written.add(real);
  }
  if (problems.length > 0) throw new ProblemError(problems);
}

function isFile(path: string): boolean {
  return path !== "-" && path !== "stdin:" && path !== "stdout:";
}

/** Where a path leads; one that is not there yet, by its folder. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(resolve(path))), basename(path));
    } catch {
      return resolve(path);
    }
  }
}
