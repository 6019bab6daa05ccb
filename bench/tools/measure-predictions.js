import { seededRandom } from "../../dist/stats/seeded-random.js";

const DRAWS = 300;
const SIDES = ["negative", "positive"];

/** Macro-F1 of positive against negative (neutral left out), of all labels, and Matthews' correlation, each with its 95 % interval. */
export function measurePredictions(pairs, labels) {
  const shown = (name) => {
    const draws = resample(
      pairs.length,
      (at) => pairs[at],
      (drawn) => figure(drawn, labels, name),
    );
    return `${figure(pairs, labels, name).toFixed(3)} [${interval(draws)}]`;
  };
  return { twoSided: shown("twoSided"), macro: shown("macro"), mcc: shown("mcc") };
}

/** After − before on the same texts, with the 95 % interval of a paired bootstrap. */
export function comparePredictions(before, after, labels, name) {
  const draws = resample(
    before.length,
    (at) => [before[at], after[at]],
    (drawn) =>
      figure(
        drawn.map(([, one]) => one),
        labels,
        name,
      ) -
      figure(
        drawn.map(([one]) => one),
        labels,
        name,
      ),
  );
  const gain = figure(after, labels, name) - figure(before, labels, name);
  return `${gain < 0 ? "−" : "+"}${Math.abs(gain).toFixed(3)} [${interval(draws)}]`;
}

function resample(size, pick, statistic) {
  const random = seededRandom(1);
  return Array.from({ length: DRAWS }, () =>
    statistic(Array.from({ length: size }, () => pick(Math.floor(random() * size)))),
  ).sort((one, other) => one - other);
}

function interval(sorted) {
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))].toFixed(3).replace("-", "−");
  return `${at(0.025)}, ${at(0.975)}`;
}

function figure(pairs, labels, name) {
  if (name === "twoSided") {
    const sided = pairs.filter(({ truth }) => SIDES.includes(truth));
    return macroF1(
      sided.map(({ truth, side }) => [truth, side]),
      SIDES,
    );
  }
  const all = pairs.map(({ truth, said }) => [truth, said]);
  return name === "macro" ? macroF1(all, labels) : matthews(all, labels);
}

function counts(pairs, labels) {
  const table = new Map(labels.map((label) => [label, { hits: 0, said: 0, true: 0 }]));
  for (const [truth, said] of pairs) {
    table.get(truth).true += 1;
    table.get(said).said += 1;
    if (truth === said) table.get(truth).hits += 1;
  }
  return [...table.values()];
}

function macroF1(pairs, labels) {
  const all = counts(pairs, labels);
  return all.reduce((sum, one) => sum + (2 * one.hits) / Math.max(1, one.said + one.true), 0) / all.length;
}

/** Gorodkin's R_K, Matthews' correlation for several classes (Gorodkin 2004). */
function matthews(pairs, labels) {
  const all = counts(pairs, labels);
  const sum = (of) => all.reduce((total, one) => total + of(one), 0);
  const n = pairs.length;
  const hits = sum((one) => one.hits);
  const expected = sum((one) => one.said * one.true);
  const spread = (n * n - sum((one) => one.said ** 2)) * (n * n - sum((one) => one.true ** 2));
  return spread > 0 ? (hits * n - expected) / Math.sqrt(spread) : 0;
}
