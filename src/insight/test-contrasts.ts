import type { Driver, DriverModel, DriverPolarity } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import type { LeastSquares } from "../stats/least-squares.js";
import { linearCombination } from "../stats/linear-combination.js";
import { waldTest } from "../stats/wald-test.js";

/** A theme of the model that is frequent enough to be tested; place 1 is the first coefficient after the intercept. */
export interface TestedTheme {
  readonly place: number;
  readonly polarity: DriverPolarity;
  readonly share: number;
}

export interface Contrasts {
  readonly equality: DriverModel["equality"];
  /** By place. */
  readonly contrasts: ReadonlyMap<number, NonNullable<Driver["contrast"]>>;
}

/**
 * The tests that say something about themes, since every complaint goes with a low score: whether all negative
 * (positive) themes have the same coefficient (joint Wald), and how far each is from the average negative (positive)
 * mention, itself included: the mean of the coefficients weighted by mentions, taken as known. q: Benjamini–Hochberg
 * over all contrasts of the model.
 */
export function testContrasts(fit: LeastSquares, themes: readonly TestedTheme[]): Contrasts {
  const equality: DriverModel["equality"][number][] = [];
  const found: { place: number; estimate: { value: number; low: number; high: number; p: number } }[] = [];
  for (const polarity of ["negative", "positive"] as const) {
    const group = themes.filter((theme) => theme.polarity === polarity);
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    const joint = waldTest(
      fit,
      others.map((other) => difference(fit, new Map([[other.place, 1]]), new Map([[first.place, 1]]))),
    );
    if (joint !== undefined) equality.push({ polarity, p: joint.p, drivers: group.length });
    const total = group.reduce((sum, theme) => sum + theme.share, 0);
    const average = new Map(group.map((theme) => [theme.place, theme.share / total]));
    for (const theme of group) {
      const { value, low, high, p } = linearCombination(
        fit,
        difference(fit, new Map([[theme.place, 1]]), average),
      );
      found.push({ place: theme.place, estimate: { value, low, high, p } });
    }
  }
  const adjusted = benjaminiHochberg(found.map(({ estimate }) => estimate.p));
  return {
    equality,
    contrasts: new Map(
      found.map(({ place, estimate }, index) => [place, { ...estimate, q: adjusted[index] as number }]),
    ),
  };
}

function difference(
  fit: LeastSquares,
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
): number[] {
  return fit.coefficients.map((_, place) => (one.get(place) ?? 0) - (other.get(place) ?? 0));
}
