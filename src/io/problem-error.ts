import type { Problem } from "../model/index.js";

/**
 * Stops a run: everything that was found wrong with an input or an output, at once.
 * The message is made for a person: each problem with its hint on the line below it.
 */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(
      problems.map((problem) => [problem.message, problem.hint].filter(Boolean).join("\n  ")).join("\n"),
      options,
    );
    this.name = "ProblemError";
    this.problems = problems;
  }
}
