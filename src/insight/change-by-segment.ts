import type { SegmentChange } from "../model/index.js";
import { deriveSeed } from "../stats/derive-seed.js";
import { kitagawa, type MixAndRate } from "../stats/kitagawa.js";
import { type BootstrapUnit, poissonBootstrap } from "../stats/poisson-bootstrap.js";
import { seededRandom } from "../stats/seeded-random.js";
import { bootstrapDraws } from "./bootstrap-draws.js";
import { changePart } from "./change-part.js";
import type { DriverSample } from "./driver-column.js";
import type { Limits } from "./limits.js";
import { textOrder } from "./text-order.js";

/**
 * The change of the NPS between the two periods of a sample, split into who answers and how each segment of stratum column
 * `at` scores (Kitagawa). Rows without a value there are left out of both periods. Undefined where a period has too few
 * rows, or the segments are more than are shown.
 */
export function changeBySegment(
  sample: DriverSample,
  column: string,
  at: number,
  { seed, limits }: { readonly seed: number; readonly limits: Limits },
): SegmentChange | undefined {
  const stratumOf = (row: number) => sample.strata[row]?.[at] ?? "";
  const isUsed = (row: number) => sample.periods[row] !== undefined && stratumOf(row) !== "";
  const rows = [...sample.points.keys()].filter(isUsed);
  const labels = [...new Set(rows.map(stratumOf))].sort(textOrder);
  const people = (period: "before" | "after", label?: string) =>
    rows.reduce(
      (sum, row) =>
        sample.periods[row] === period && (label === undefined || stratumOf(row) === label)
          ? sum + (sample.counts[row] as number)
          : sum,
      0,
    );
  if (Math.min(people("before"), people("after")) < limits.suppressBelow) return undefined;
  if (labels.length > limits.segmentValues) return undefined;

  const placeOf = new Map(labels.map((label, index) => [label, index]));
  const units = unitsOf(sample, rows, (row) => {
    const place = 2 * (placeOf.get(stratumOf(row)) as number) + (sample.periods[row] === "before" ? 0 : 1);
    return 2 * place;
  });
  const split = (sums: Float64Array) => {
    const group = (place: number) => {
      const weight = sums[place] as number;
      return { weight, mean: weight > 0 ? (sums[place + 1] as number) / weight : 0 };
    };
    return kitagawa(
      labels.map((label, index) => ({ label, before: group(4 * index), after: group(4 * index + 2) })),
    );
  };
  const whole = new Float64Array(4 * labels.length);
  for (const { places, values, count = 1 } of units)
    for (let index = 0; index < places.length; index++)
      whole[places[index] as number] =
        (whole[places[index] as number] as number) + count * (values[index] as number);
  const found = split(whole);
  if (found === undefined) return undefined;
  // A draw that loses a segment has fewer groups than the whole; its numbers are found by label.
  const drawn = poissonBootstrap(
    units,
    whole.length,
    (sums) => {
      const one = split(sums);
      return one && numbersOf(one, labels);
    },
    seededRandom(deriveSeed(seed, "segments", column)),
    bootstrapDraws(units, limits),
  );
  const values = numbersOf(found, labels);
  const part = (place: number) => changePart(values[place] ?? 0, drawn[place]);
  const levelOf = (period: "before" | "after") => {
    const places = labels.map((_, index) => 4 * index + (period === "before" ? 0 : 2));
    const sum = (shift: number) => places.reduce((all, place) => all + (whole[place + shift] as number), 0);
    return { score: sum(1) / sum(0), n: people(period) };
  };
  return {
    column,
    levels: { before: levelOf("before"), after: levelOf("after") },
    difference: part(0),
    mix: part(1),
    rate: part(2),
    new: part(3),
    lost: part(4),
    groups: found.groups.map(({ label, kind, before, after }) => {
      const place = FIXED + 2 * (placeOf.get(label) as number);
      return {
        label,
        kind,
        before: { n: people("before", label), share: before },
        after: { n: people("after", label), share: after },
        mix: part(place),
        rate: part(place + 1),
      };
    }),
  };
}

/** Numbers before those of the groups: difference, mix, rate, new, lost. */
const FIXED = 5;

function numbersOf(split: MixAndRate, labels: readonly string[]): (number | undefined)[] {
  const byLabel = new Map(split.groups.map((group) => [group.label, group]));
  return [
    split.difference,
    split.mix,
    split.rate,
    split.new,
    split.lost,
    ...labels.flatMap((label) => [byLabel.get(label)?.mix, byLabel.get(label)?.rate]),
  ];
}

/** Weight and weight × points at a place and the next, by row or by cluster; rows that add the same are counted. */
function unitsOf(
  sample: DriverSample,
  rows: readonly number[],
  placeOf: (row: number) => number,
): readonly BootstrapUnit[] {
  const { clusters } = sample.grouping;
  const units = new Map<string, { places: number[]; values: number[]; count: number }>();
  for (const row of rows) {
    const [place, weight] = [placeOf(row), sample.weights[row] as number];
    const points = sample.points[row] as number;
    const count = sample.counts[row] as number;
    if (clusters === undefined) {
      const key = `${place} ${weight} ${points}`;
      const unit = units.get(key) ?? {
        places: [place, place + 1],
        values: [weight, weight * points],
        count: 0,
      };
      unit.count += count;
      units.set(key, unit);
    } else {
      const key = String(clusters[row]);
      const unit = units.get(key) ?? { places: [], values: [], count: 1 };
      unit.places.push(place, place + 1);
      unit.values.push(weight * count, weight * count * points);
      units.set(key, unit);
    }
  }
  return [...units.values()];
}
