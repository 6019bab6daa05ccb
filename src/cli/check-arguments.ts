import type { ColumnArguments } from "./column-options.js";
import { UsageError } from "./usage-error.js";

/** What the option parser cannot see; throws UsageError for the first that does not hold. */
export function checkArguments(given: ColumnArguments & { readonly seed: number }): void {
  if (!Number.isInteger(given.seed)) throw new UsageError("expected a whole number after --seed");
  const questions = given.question?.length ?? 0;
  const texts = given.text?.length ?? 0;
  if (questions > 0 && texts > 0 && questions !== texts) {
    throw new UsageError(
      `expected as many --question as --text (${texts}), got ${questions}; give one for each, in the same order`,
    );
  }
}
