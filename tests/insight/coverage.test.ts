import { describe, expect, it } from "vitest";
import { computeDrivers, type DriverRow } from "../../src/insight/compute-drivers.js";
import { seededRandom } from "../../src/stats/seeded-random.js";

/** Three themes; complaints about support go along with those about delivery. NPS of nobody's theme 40. */
const THEMES = ["delivery", "support", "payment"] as const;
const BASE = 40;
const POINTS = [-50, -70, -40];

/** Chances of the eight patterns of themes: delivery 30 %, support 10 % or 40 % with delivery, payment 8 %. */
const PATTERNS = Array.from({ length: 8 }, (_, bits) => {
  const has = THEMES.map((_theme, at) => (bits >> at) & 1);
  const chance = (one: number | undefined, share: number) => (one === 1 ? share : 1 - share);
  const probability = chance(has[0], 0.3) * chance(has[1], has[0] === 1 ? 0.4 : 0.1) * chance(has[2], 0.08);
  return { has, probability, mean: has.reduce((sum, one, at) => sum + one * (POINTS[at] as number), BASE) };
});

const meanOf = (patterns: typeof PATTERNS) =>
  patterns.reduce((sum, { probability, mean }) => sum + probability * mean, 0) /
  patterns.reduce((sum, { probability }) => sum + probability, 0);
const shareOf = (at: number) =>
  PATTERNS.reduce((sum, { has, probability }) => sum + (has[at] as number) * probability, 0);

/** What very many answers would show. */
const TRUTH = THEMES.map((_, at) => ({
  coefficient: POINTS[at] as number,
  contribution: (POINTS[at] as number) * shareOf(at),
  impact: meanOf(PATTERNS) - meanOf(PATTERNS.filter(({ has }) => has[at] === 0)),
}));

/** One in five is a passive; the mean of the others gives the promoters. */
function draw(n: number, random: () => number): DriverRow[] {
  return Array.from({ length: n }, (_, index) => {
    let left = random();
    const pattern = PATTERNS.find(({ probability }) => {
      left -= probability;
      return left < 0;
    });
    const { has, mean } = pattern ?? (PATTERNS[0] as (typeof PATTERNS)[number]);
    const promoters = (0.8 + mean / 100) / 2;
    const level = random();
    return {
      id: String(index),
      rating: level < promoters ? 10 : level < promoters + 0.2 ? 8 : 3,
      weight: 1,
      comment: "read",
      themes: new Map(THEMES.flatMap((theme, at) => (has[at] === 1 ? [[theme, "negative"] as const] : []))),
    };
  });
}

describe("intervals of drivers", () => {
  it("cover what very many answers would show in about 95 of 100 samples: impact, coefficient, contribution", () => {
    const random = seededRandom(11);
    const rounds = 300;
    const kinds = ["impact", "coefficient", "contribution"] as const;
    const hits = THEMES.map(() => ({ impact: 0, coefficient: 0, contribution: 0 }));
    const shown = [0, 0, 0];
    for (let round = 0; round < rounds; round++) {
      const model = computeDrivers(draw(300, random), { layer: "stages", limits: { resamples: 0 } });
      for (const [at, theme] of THEMES.entries()) {
        const driver = model?.drivers.find(({ label }) => label === theme);
        const own = hits[at] as (typeof hits)[number];
        for (const kind of kinds) {
          const estimate = driver?.[kind];
          // A sample with fewer than ten mentions has no coefficient.
          if (estimate === undefined) continue;
          const { low, high } = estimate;
          shown[at] = (shown[at] as number) + (kind === "contribution" ? 1 : 0);
          const truth = TRUTH[at]?.[kind] as number;
          if (low <= truth && truth <= high) own[kind]++;
        }
      }
    }
    // 5,000 rounds gave 0.937 to 0.952; the binomial error of 300 is ±0.025. Payment has about 24 mentions.
    for (const [at, own] of hits.entries())
      for (const kind of kinds) {
        expect(own[kind] / (shown[at] as number), `${THEMES[at]}, ${kind}`).toBeGreaterThan(0.915);
        expect(own[kind] / (shown[at] as number), `${THEMES[at]}, ${kind}`).toBeLessThan(0.985);
      }
  });
});
