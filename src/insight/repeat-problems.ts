import type { Problem } from "../model/index.js";
import type { LeastSquares } from "../stats/least-squares.js";

/** Says of every column that could not get a coefficient which others it repeats. */
export function repeatProblems({ aliased }: LeastSquares): Problem[] {
  return aliased.map(({ name, of }) => ({
    code: "drivers/repeats",
    message:
      of.length === 0
        ? `${name} does not vary among these rows; it is not in the model`
        : `${name} can be told from ${of.join(", ")} in every row; it is not in the model, its part is in theirs`,
    hint: "leave one of them out",
  }));
}
