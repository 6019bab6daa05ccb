// npm run bench:emotions -- DATA [rows]: English emotions learned from GoEmotions (train/en.goemotions-train), measured on
// dev/en.goemotions-dev and on the labelled comments of DATA/gold: macro-F1 over the eleven emotions that both schemes have, by the
// lexicons, by words alone, and by words with the findings of the lexicons. A threshold per emotion is chosen on a tenth of the
// training texts. docs/experiments.md holds what it gave.
import { readFileSync } from "node:fs";
import { parseGold } from "../dist/index.js";
import { createPorts } from "../dist/io/helpers.js";
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createReadingOf } from "../dist/learn/create-reading-of.js";
import { createModelLearner } from "../dist/learn/model-learner.js";
import { compileModel } from "../dist/score/learned/compile-model.js";
import { factsOf } from "../dist/score/learned/facts-of.js";
import { bootstrapCounts } from "../dist/stats/bootstrap-counts.js";
import { seededRandom } from "../dist/stats/seeded-random.js";
import { readTable } from "./tools/read-rated.js";

/** GoEmotions' names of ours; trust has none there. */
const NAMES = {
  joy: ["joy", "excitement", "amusement", "love", "pride"],
  contentment: ["approval"],
  appreciation: ["gratitude", "admiration"],
  relief: ["relief"],
  surprise: ["surprise"],
  frustration: ["annoyance"],
  anger: ["anger"],
  disappointment: ["disappointment", "sadness", "grief", "remorse"],
  worry: ["fear", "nervousness"],
  confusion: ["confusion"],
  distrust: ["disgust"],
};
const EMOTIONS = Object.keys(NAMES);
const OPTIONS = {
  scale: "length",
  rarity: true,
  occurrences: 10,
  words: 2,
  letters: 0.2,
  facts: 1,
  shrinkage: 2,
  rounds: 40,
  least: 0,
  independent: true,
  names: new Set(),
};
const NO_FINDINGS = new Map([["@any", 1]]);

const [folder, most] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Expected the data folder: npm run bench:emotions -- FOLDER [rows]");
  process.exit(2);
}
const readingOf = createReadingOf(loadLexicons().packs.get("en"), createPorts());
const read = (texts) =>
  texts.flatMap(({ text, truth }) => {
    const reading = readingOf(text);
    return reading ? [{ scene: reading.scene, facts: factsOf(reading), truth }] : [];
  });
const learned = read(readEmotions("train/en.goemotions-train").slice(0, most ? Number(most) : undefined));
const sets = [
  ["GoEmotions, dev", read(readEmotions("dev/en.goemotions-dev"))],
  ["labelled comments", read(readGold())],
];
const lexicons = ({ facts }) => EMOTIONS.map((name) => facts.get(`@emotion:${name}`) ?? 0);
const byWords = learn(() => NO_FINDINGS);
const byBoth = learn(({ facts }) => facts);
for (const [name, examples] of sets) {
  console.log(`${name}, ${examples.length} texts`);
  for (const [way, scoresOf] of [
    ["lexicons alone", lexicons],
    ["words alone", byWords],
    ["words and findings", byBoth],
  ]) {
    const thresholds = way === "lexicons alone" ? EMOTIONS.map(() => 0.5) : thresholdsOf(scoresOf);
    const said = examples.map((example) => scoresOf(example).map((score, at) => score >= thresholds[at]));
    const [macro] = bootstrapCounts(
      examples.length,
      (counts) => [macroF1(examples, said, counts)],
      seededRandom(1),
      300,
    );
    console.log(
      `  ${way.padEnd(20)} macro-F1 ${macro.value.toFixed(3)} [${macro.low.toFixed(3)}, ${macro.high.toFixed(3)}]`,
    );
  }
}

function readEmotions(name) {
  return readTable(folder, name).map(({ text, emotions28 }) => {
    const found = new Set(emotions28.split("|"));
    return { text, truth: EMOTIONS.map((emotion) => NAMES[emotion].some((one) => found.has(one))) };
  });
}

function readGold() {
  const { rows } = parseGold(readFileSync(`${folder}/gold/en.jsonl`, "utf8"), "gold/en.jsonl");
  return rows.map(({ text, layers }) => ({
    text,
    truth: EMOTIONS.map((name) => layers.get("emotions").has(name)),
  }));
}

/** All but each tenth text teach; the tenth chooses thresholds. */
function learn(factsOfExample) {
  const learner = createModelLearner("emotions", EMOTIONS, OPTIONS);
  for (const example of learned)
    learner.add(
      example.scene,
      factsOfExample(example),
      new Map(EMOTIONS.map((name, at) => [name, example.truth[at] ? 1 : 0])),
    );
  const model = compileModel(learner.learn((index) => index % 10 !== 0));
  const places = EMOTIONS.map((name) => model.outputs.indexOf(name));
  return (example) => {
    const { sums } = model.sum(example.scene, factsOfExample(example));
    return places.map((place) => 1 / (1 + Math.exp(-(sums[place] ?? 0))));
  };
}

function thresholdsOf(scoresOf) {
  const held = learned
    .filter((_, index) => index % 10 === 0)
    .map((example) => ({ ...example, scores: scoresOf(example) }));
  return EMOTIONS.map((_, at) => {
    const tried = Array.from({ length: 19 }, (_, step) => 0.05 + step * 0.03);
    const f1 = (threshold) => f1Of(held.map(({ truth, scores }) => [truth[at], scores[at] >= threshold]));
    return tried.reduce((best, threshold) => (f1(threshold) > f1(best) ? threshold : best));
  });
}

function macroF1(examples, said, counts) {
  const each = EMOTIONS.map((_, at) =>
    f1Of(examples.map(({ truth }, index) => [truth[at], said[index][at], counts ? counts[index] : 1])),
  );
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

function f1Of(pairs) {
  let both = 0;
  let sum = 0;
  for (const [truth, said, times = 1] of pairs) {
    if (truth && said) both += times;
    sum += ((truth ? 1 : 0) + (said ? 1 : 0)) * times;
  }
  return sum === 0 ? 0 : (2 * both) / sum;
}
