import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { Problem } from "../model/problem.js";

/** --factors as the columns of this table allow it; throws ProblemError with everything that is wrong at once. */
export function checkFactors(factors: readonly string[], table: FeedbackTable): void {
  const problem = (message: string, hint: string): Problem => ({
    code: "factors/column",
    message: `${table.source}: --factors: ${message}`,
    place: { file: table.source },
    hint,
  });
  const missing = factors.filter((name) => !table.columns.includes(name));
  const rating = table.choices.rating?.column;
  const problems = [
    ...(factors.length === 0
      ? [problem("expected columns with commas between, got none", "write for example --factors a,b,c")]
      : []),
    ...missing.map((name) =>
      problem(
        `expected a column, but none is called "${name}"`,
        `the columns are ${table.columns.join(", ")}`,
      ),
    ),
    ...(rating !== undefined && factors.includes(rating)
      ? [
          problem(
            `"${rating}" is the score itself`,
            "leave it out: a score explains itself fully and says nothing",
          ),
        ]
      : []),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
}
