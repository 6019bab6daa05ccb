/** A group in two periods: how much it weighs (any unit, the same for all) and its mean; 0 where it is not there. */
export interface GroupInTwo {
  readonly label: string;
  readonly before: { readonly weight: number; readonly mean: number };
  readonly after: { readonly weight: number; readonly mean: number };
}

/** Parts of a difference of means, in units of the means; all blocks together are the difference exactly. */
export interface MixAndRate {
  readonly difference: number;
  readonly mix: number;
  readonly rate: number;
  /** Groups that are in one period only. */
  readonly new: number;
  readonly lost: number;
  readonly groups: readonly {
    readonly label: string;
    /** Shares of the period's weight, 0…1. */
    readonly before: number;
    readonly after: number;
    readonly kind: "both" | "new" | "lost";
    /** Of "both": Δw(r̄ − N̄) and w̄Δr; of the others all is mix. */
    readonly mix: number;
    readonly rate: number;
  }[];
}

/**
 * After − before of an overall mean, split exactly into who is there (mix) and how they score (rate): Σ Δw(r̄ − N̄) + Σ w̄Δr,
 * bars the means of the two periods (Kitagawa 1955, symmetric; N̄ centres the mix terms and leaves their sum as it is). A
 * group in one period only has no rate there: its part is w(r − N̄), shown apart as new or lost. Undefined where a period
 * is empty.
 */
export function kitagawa(groups: readonly GroupInTwo[]): MixAndRate | undefined {
  const [before, after] = (["before", "after"] as const).map((period) => {
    const total = groups.reduce((sum, group) => sum + group[period].weight, 0);
    return {
      total,
      mean: groups.reduce((sum, group) => sum + (group[period].weight * group[period].mean) / total, 0),
    };
  }) as [{ total: number; mean: number }, { total: number; mean: number }];
  if (!(before.total > 0 && after.total > 0)) return undefined;
  const centre = (before.mean + after.mean) / 2;
  const parts = groups
    .filter((group) => group.before.weight > 0 || group.after.weight > 0)
    .map((group) => {
      const one = group.before.weight / before.total;
      const other = group.after.weight / after.total;
      const shared = { label: group.label, before: one, after: other };
      if (one === 0)
        return { ...shared, kind: "new" as const, mix: other * (group.after.mean - centre), rate: 0 };
      if (other === 0)
        return { ...shared, kind: "lost" as const, mix: -one * (group.before.mean - centre), rate: 0 };
      const mean = (group.before.mean + group.after.mean) / 2;
      return {
        ...shared,
        kind: "both" as const,
        mix: (other - one) * (mean - centre),
        rate: ((one + other) / 2) * (group.after.mean - group.before.mean),
      };
    });
  const sumOf = (kind: "both" | "new" | "lost", part: "mix" | "rate") =>
    parts.reduce((sum, group) => (group.kind === kind ? sum + group[part] : sum), 0);
  return {
    difference: after.mean - before.mean,
    mix: sumOf("both", "mix"),
    rate: sumOf("both", "rate"),
    new: sumOf("new", "mix"),
    lost: sumOf("lost", "mix"),
    groups: parts,
  };
}
