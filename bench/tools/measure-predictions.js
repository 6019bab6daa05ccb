import { bootstrapCounts } from "../../dist/stats/bootstrap-counts.js";
import { classAccuracy } from "../../dist/stats/class-accuracy.js";
import { matthewsCorrelation } from "../../dist/stats/matthews-correlation.js";
import { seededRandom } from "../../dist/stats/seeded-random.js";

const DRAWS = 300;
const SIDES = ["negative", "positive"];

/** Macro-F1 of positive against negative (neutral left out), of all labels, and Matthews' correlation, each with its 95 % interval. */
export function measurePredictions(pairs, labels) {
  const figures = bootstrapCounts(
    pairs.length,
    (counts) => figuresOf(pairs, labels, counts),
    seededRandom(1),
    DRAWS,
  );
  const [twoSided, macro, mcc] = figures.map(
    (figure) => figure && `${figure.value.toFixed(3)} [${ends(figure)}]`,
  );
  return { twoSided, macro, mcc };
}

/** After − before on the same texts, with the 95 % interval of a paired bootstrap. */
export function comparePredictions(before, after, labels) {
  const gains = bootstrapCounts(
    before.length,
    (counts) => {
      const [old, now] = [before, after].map((pairs) => figuresOf(pairs, labels, counts));
      return now.map((figure, at) => figure - old[at]);
    },
    seededRandom(1),
    DRAWS,
  );
  const [twoSided, macro, mcc] = gains.map(
    (gain) => gain && `${gain.value < 0 ? "−" : "+"}${Math.abs(gain.value).toFixed(3)} [${ends(gain)}]`,
  );
  return { twoSided, macro, mcc };
}

function ends({ low, high }) {
  return [low, high].map((end) => end.toFixed(3).replace("-", "−")).join(", ");
}

/** @param counts how often each pair counts; left out, once. */
function figuresOf(pairs, labels, counts) {
  const all = labels.map(() => labels.map(() => 0));
  const sided = SIDES.map(() => SIDES.map(() => 0));
  pairs.forEach(({ truth, said, side }, at) => {
    const times = counts ? counts[at] : 1;
    all[labels.indexOf(truth)][labels.indexOf(said)] += times;
    if (SIDES.includes(truth)) sided[SIDES.indexOf(truth)][SIDES.indexOf(side)] += times;
  });
  return [macroF1(sided), macroF1(all), matthewsCorrelation(all)];
}

function macroF1(counts) {
  return counts.reduce((sum, _, name) => sum + (classAccuracy(counts, name).f1 ?? 0), 0) / counts.length;
}
