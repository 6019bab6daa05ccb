import fc from "fast-check";
import { expect, it } from "vitest";
import { bootstrapInterval } from "../../src/stats/bootstrap-interval.js";
import { leaveOutImpact } from "../../src/stats/leave-out-impact.js";
import { netPromoterPoints } from "../../src/stats/net-promoter-points.js";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { readSurvey } from "./read-survey.js";

const survey = readSurvey();
const points = survey.map((row) => 100 * netPromoterPoints(row.rating));
const flags = (name: string) => survey.map((row) => row.flags[name] === 1);

// golden/py_reference.txt: statsmodels and numpy on tests/fixtures/survey.csv, columns impact and seIF
it.each([
  ["delivery_pos", 1.8012, 1.478],
  ["delivery_neg", -10.17322, 1.4914],
  ["support_pos", 9.86728, 1.6269],
  ["support_neg", -13.70202, 1.6531],
  ["price_pos", 1.44131, 0.7504],
  ["price_neg", -6.01867, 1.5969],
  ["app_pos", 2.27447, 1.1098],
  ["app_neg", -3.73114, 1.0916],
])("%s has the known impact and standard error", (name, impact, error) => {
  const found = leaveOutImpact(points, flags(name));
  expect(found?.value).toBeCloseTo(impact, 5);
  expect(found?.error).toBeCloseTo(error, 4);
});

it("agrees with the bootstrap of the same quantity", () => {
  const rows = points.map((value, index) => ({ value, flag: flags("support_neg")[index] === true }));
  const bootstrap = bootstrapInterval(
    rows,
    (sample) =>
      leaveOutImpact(
        sample.map((row) => row.value),
        sample.map((row) => row.flag),
      )?.value,
    seededRandom(7),
    1000,
  );
  // golden: 95 % bootstrap interval (−16.919, −10.602) from another random source
  expect(bootstrap?.low).toBeCloseTo(-16.919, 0);
  expect(bootstrap?.high).toBeCloseTo(-10.602, 0);
});

const row = fc.record({
  value: fc.constantFrom(-100, 0, 100),
  flag: fc.boolean(),
  weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
});

it("is share × difference, for any rows and weights", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2 }), (rows) => {
      const found = leaveOutImpact(
        rows.map(({ value }) => value),
        rows.map(({ flag }) => flag),
        rows.map(({ weight }) => weight),
      );
      const weigh = (keep: (flag: boolean) => boolean) => {
        const kept = rows.filter(({ flag }) => keep(flag));
        const weight = kept.reduce((sum, one) => sum + one.weight, 0);
        return { weight, mean: kept.reduce((sum, one) => sum + one.weight * one.value, 0) / weight };
      };
      const withIt = weigh((flag) => flag);
      const without = weigh((flag) => !flag);
      if (withIt.weight === 0 || without.weight === 0) {
        expect(found).toBeUndefined();
        return;
      }
      const share = withIt.weight / (withIt.weight + without.weight);
      expect(found?.value).toBeCloseTo(share * (withIt.mean - without.mean), 8);
    }),
  );
});

it("says nothing where nobody or everybody has the flag", () => {
  expect(leaveOutImpact([1, 2], [false, false])).toBeUndefined();
  expect(leaveOutImpact([1, 2], [true, true])).toBeUndefined();
});
