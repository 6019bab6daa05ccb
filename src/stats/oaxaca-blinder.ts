/** What a linear model of one period says of a column; no coefficient where the column is not in it. */
export interface ColumnOfPeriod {
  readonly mean: number;
  readonly coefficient?: number;
}

/** Parts of a difference of means, in the units of the response. */
export interface FrequencyAndSeverity {
  /** b₀ after − b₀ before. */
  readonly baseline: number;
  /** In the order of the columns. */
  readonly columns: readonly { readonly frequency: number; readonly severity: number }[];
}

/**
 * After − before of a mean, split exactly by two linear models with the same columns: Δb₀ + Σ Δw·b̄ (frequency) + Σ w̄·Δb
 * (severity), bars the means of the two periods (Oaxaca 1973, Blinder 1973, symmetric). A column that one period's model
 * lacks takes the other's coefficient for both and has no severity; in neither, no part.
 */
export function oaxacaBlinder(
  intercepts: readonly [before: number, after: number],
  columns: readonly { readonly before: ColumnOfPeriod; readonly after: ColumnOfPeriod }[],
): FrequencyAndSeverity {
  return {
    baseline: intercepts[1] - intercepts[0],
    columns: columns.map(({ before, after }) => {
      const one = before.coefficient ?? after.coefficient ?? 0;
      const other = after.coefficient ?? before.coefficient ?? 0;
      // A column left out of a model takes no part in its fitted mean: its share there counts as 0.
      const first = before.coefficient === undefined ? 0 : before.mean;
      const second = after.coefficient === undefined ? 0 : after.mean;
      return {
        frequency: ((second - first) * (one + other)) / 2,
        severity: ((first + second) / 2) * (other - one),
      };
    }),
  };
}
