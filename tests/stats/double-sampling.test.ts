import { describe, expect, it } from "vitest";
import { doubleSamplingRegression } from "../../src/stats/double-sampling-regression.js";
import { type DoubleSampled, doubleSamplingShare } from "../../src/stats/double-sampling-share.js";
import { leastSquares } from "../../src/stats/least-squares.js";
import { powerAllocation } from "../../src/stats/power-allocation.js";
import { sampleVariance } from "../../src/stats/sample-variance.js";
import { sampleWithoutReplacement } from "../../src/stats/sample-without-replacement.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { tQuantile } from "../../src/stats/t-quantile.js";

interface Row {
  readonly y: number;
  readonly truth: readonly (0 | 1)[];
  readonly said: readonly (0 | 1)[];
}

/** Three themes with coefficients −60, +40 and −30 around a mean of 30; the truth is what a perfect reader would tag. */
const TRUTH = [-60, 40, -30];
const SHARES = [0.15, 0.2, 0.08];
const RECALL = [0.55, 0.85, 0.7];
const FALSE = [0.03, 0.04, 0.02];

/** Tags with error; the first is found more often where the score is low, as complaints are that come with anger. */
function draw(n: number, random: () => number): Row[] {
  return Array.from({ length: n }, () => {
    const truth = SHARES.map((share): 0 | 1 => (random() < share ? 1 : 0));
    const mean = TRUTH.reduce((sum, value, at) => sum + value * (truth[at] as number), 30) / 100;
    const level = random();
    const y = level < (1 + mean) / 2 - 0.1 ? 100 : level < (1 + mean) / 2 + 0.1 ? 0 : -100;
    const said = truth.map((one, at): 0 | 1 => {
      const more = at === 0 ? (y < 0 ? 0.3 : -0.3) : 0;
      return random() < (one === 1 ? (RECALL[at] as number) + more : (FALSE[at] as number)) ? 1 : 0;
    });
    return { y, truth, said };
  });
}

/** A check by strata of the rarest theme said, as `genklang drivers --check` draws it. */
function check(rows: readonly Row[], size: number, random: () => number) {
  const stratumOf = ({ said }: Row) => (said[2] ? 2 : said[0] ? 0 : said[1] ? 1 : 3);
  const members = [0, 1, 2, 3].map((stratum) => rows.filter((row) => stratumOf(row) === stratum));
  const drawn = powerAllocation(
    members.map(({ length }) => length),
    size,
  );
  return members.flatMap((all, stratum) =>
    sampleWithoutReplacement(all, drawn[stratum] as number, random).map((row) => ({
      ...row,
      stratum,
      times: all.length / (drawn[stratum] as number),
    })),
  );
}

const columns = (rows: readonly Row[], of: "truth" | "said") =>
  SHARES.map((_, at) => ({ name: `${at}`, values: rows.map((row) => row[of][at] as number) }));

describe("a share and a coefficient corrected by a sample coded by hand", () => {
  it("cover the truth where tags are wrong, in 95 of 100 samples; the raw ones do not", () => {
    const random = seededRandom(7);
    // The best fit of the truth over very many rows: what a perfect reader would find.
    const many = draw(60_000, random);
    const best = leastSquares(
      many.map(({ y }) => y),
      columns(many, "truth"),
    )?.coefficients.slice(1) as number[];
    const rounds = 200;
    const hits = { share: [0, 0, 0], coefficient: [0, 0, 0], rawShare: [0, 0, 0], raw: [0, 0, 0] };
    const count = (list: number[], at: number) => {
      list[at] = (list[at] as number) + 1;
    };
    for (let round = 0; round < rounds; round++) {
      const rows = draw(1200, random);
      const fit = leastSquares(
        rows.map(({ y }) => y),
        columns(rows, "said"),
      );
      if (fit === undefined) throw new Error("no fit");
      const coded = check(rows, 300, random);
      const corrected = doubleSamplingRegression(
        {
          response: coded.map(({ y }) => y),
          truth: columns(coded, "truth"),
          said: columns(coded, "said"),
          weights: coded.map(() => 1),
          times: coded.map(({ times }) => times),
          strata: coded.map(({ stratum }) => stratum),
        },
        fit.coefficients.slice(1),
      );
      for (const at of [0, 1, 2]) {
        const said = rows.filter((row) => row.said[at]).length / rows.length;
        const { share } = doubleSamplingShare(
          coded.map(
            (row): DoubleSampled => ({
              truth: row.truth[at] as 0 | 1,
              said: row.said[at] as 0 | 1,
              weight: 1,
              times: row.times,
              stratum: row.stratum,
            }),
          ),
          said,
          rows.length,
        );
        const target = SHARES[at] as number;
        if (share.low <= target && target <= share.high) count(hits.share, at);
        if (Math.abs(said - target) < 1.96 * Math.sqrt((said * (1 - said)) / rows.length))
          count(hits.rawShare, at);
        const one = corrected.get(at);
        if (one === undefined) throw new Error("no coefficient");
        const coefficient = best[at] as number;
        const positives = coded.filter((row) => row.truth[at]).length;
        if (Math.abs(one.value - coefficient) < tQuantile(0.975, positives - 1) * one.error)
          count(hits.coefficient, at);
        const raw = fit.coefficients[at + 1] as number;
        const error = Math.sqrt(fit.covariance[at + 1]?.[at + 1] as number);
        if (Math.abs(raw - coefficient) < 1.96 * error) count(hits.raw, at);
      }
    }
    // Binomial error of 600 rounds: ±0.017.
    const covered = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0) / (3 * rounds);
    expect(covered(hits.share)).toBeGreaterThan(0.93);
    expect(covered(hits.share)).toBeLessThan(0.985);
    expect(covered(hits.coefficient)).toBeGreaterThan(0.925);
    expect(covered(hits.coefficient)).toBeLessThan(0.985);
    for (const one of [...hits.share, ...hits.coefficient]) expect(one / rounds).toBeGreaterThan(0.9);
    expect(Math.min(...hits.rawShare) / rounds).toBeLessThan(0.05);
    expect(Math.min(...hits.raw) / rounds).toBeLessThan(0.6);
    expect(covered(hits.raw)).toBeLessThan(0.8);
  });
});

describe("doubleSamplingShare", () => {
  const row = (truth: 0 | 1, said: 0 | 1, times = 2): DoubleSampled => ({
    truth,
    said,
    weight: 1,
    times,
    stratum: said,
  });
  const rows = (n: number, truth: 0 | 1, said: 0 | 1) => Array.from({ length: n }, () => row(truth, said));

  it("puts the share together from what was said and the parts that are true (Tenenbein 1970)", () => {
    // 40 % said; of those 3 in 4 true, of the others 1 in 10: 0.4·0.75 + 0.6·0.1 = 0.36; recall 0.30/0.36.
    const sample = [...rows(30, 1, 1), ...rows(10, 0, 1), ...rows(6, 1, 0), ...rows(54, 0, 0)];
    const { share, precision, recall } = doubleSamplingShare(sample, 0.4, 200);
    expect(share.value).toBeCloseTo(0.36, 12);
    expect(precision?.value).toBeCloseTo(0.75, 12);
    expect(recall?.value).toBeCloseTo(0.3 / 0.36, 12);
  });

  it("does not take a sample without an error for certainty", () => {
    const { share, recall } = doubleSamplingShare([...rows(10, 1, 1), ...rows(40, 0, 0)], 0.2, 1e9);
    expect(share.value).toBeCloseTo(0.2, 12);
    expect(share.high).toBeGreaterThan(0.22);
    expect(recall?.low).toBeLessThan(0.9);
  });

  it("is left with the sampling of the rows where all of them were looked at", () => {
    const all = [row(1, 1, 1), row(0, 1, 1), row(0, 0, 1), row(0, 0, 1)];
    const { share, precision } = doubleSamplingShare(all, 0.5, 1e12);
    expect(share.value).toBe(0.25);
    expect(share.high - share.low).toBeLessThan(1e-5);
    expect(precision).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  });
});

describe("doubleSamplingRegression", () => {
  it("is least squares on the truth where every row was looked at", () => {
    const random = seededRandom(3);
    const rows = draw(300, random);
    const ones = rows.map(() => 1);
    const sample = {
      response: rows.map(({ y }) => y),
      truth: columns(rows, "truth"),
      said: columns(rows, "said"),
      weights: ones,
      times: ones,
      strata: rows.map(() => 0),
    };
    const said = leastSquares(sample.response, sample.said)?.coefficients.slice(1) ?? [];
    const fit = leastSquares(sample.response, sample.truth);
    for (const [at, { value, error }] of doubleSamplingRegression(sample, said)) {
      expect(value).toBeCloseTo(fit?.coefficients[at + 1] as number, 9);
      // The variance then is HC3.
      expect(error).toBeCloseTo(Math.sqrt(fit?.covariance[at + 1]?.[at + 1] as number), 9);
    }
  });

  it("takes nothing over for a column that the model of all rows lacks, and leaves out what the sample lacks", () => {
    const rows = draw(200, seededRandom(5)).map((one) => ({
      ...one,
      truth: one.truth.map((value, at) => (at === 1 ? 0 : value)),
    }));
    const found = doubleSamplingRegression(
      {
        response: rows.map(({ y }) => y),
        truth: columns(rows, "truth"),
        said: columns(rows, "said"),
        weights: rows.map(() => 1),
        times: rows.map(() => 2),
        strata: rows.map(() => 0),
      },
      [Number.NaN, 10, 10],
    );
    expect([...found.keys()]).toEqual([0, 2]);
    expect(found.get(0)?.taken).toBe(0);
    expect(found.get(2)?.taken).not.toBe(0);
  });
});

describe("sampleVariance", () => {
  it("is that of a stratified mean, Cochran (1977) 5.6: Σ N²(1 − n/N)s²/n", () => {
    const rows = [
      ...[1, 3].map((value) => ({ value, times: 5, stratum: 0 })),
      ...[2, 2, 5].map((value) => ({ value, times: 2, stratum: 1 })),
      { value: 100, times: 1, stratum: 2 },
    ];
    // 10²·(1 − 2/10)·2/2 + 6²·(1 − 3/6)·3/3
    expect(sampleVariance(rows)).toBeCloseTo(80 + 18, 12);
  });

  it("takes strata of one row together", () => {
    const rows = [
      { value: 1, times: 3, stratum: 0 },
      { value: 3, times: 3, stratum: 1 },
    ];
    expect(sampleVariance(rows)).toBeCloseTo((36 * (1 - 2 / 6) * 2) / 2, 12);
  });
});

describe("powerAllocation", () => {
  it("gives small strata more than their part, none more than there are, and adds up", () => {
    const drawn = powerAllocation([900, 100, 25, 1], 100);
    expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(drawn[3]).toBe(1);
    expect((drawn[0] as number) / (drawn[1] as number)).toBeGreaterThan(2);
    expect((drawn[0] as number) / (drawn[1] as number)).toBeLessThan(4);
  });

  it("takes all where fewer are there than asked for, and two of each at least", () => {
    expect(powerAllocation([3, 4], 100)).toEqual([3, 4]);
    expect(powerAllocation([50, 50, 50], 2)).toEqual([2, 2, 2]);
  });
});
