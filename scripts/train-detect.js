// npm run train:detect -- DATA [-o FILE]: learns lexicons/und/detect.core.tsv anew. Two runs that each leave out a kind
// of texts are measured on it and give the calibration; the profile that is written learns from all.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fitTemperature } from "../dist/learn/fit-temperature.js";
import { formatDetect } from "../dist/learn/format-detect.js";
import { isHeldOut } from "../dist/learn/is-held-out.js";
import { parseLexicon } from "../dist/lexicon/parse-lexicon.js";
import { calibrationError } from "../dist/stats/calibration-error.js";
import { createDetector } from "../dist/text/detect.js";
import { createDetectProfile } from "../dist/text/detect-profile.js";
import { readDetectSources, readTexts } from "./detect-sources.js";
import { CROSS_ROUND, CROSS_RUNS, FIRST_ROUND, learnDetect, TRAINING } from "./detect-training.js";
import {
  calibrationExamples,
  isNorwegianSentence,
  measureDetector,
  measureSet,
  measureSets,
} from "./measure-detector.js";

/** A row goes when the first round is this sure that it is in another language than its file says. */
const DISAGREEMENT = 0.99;
const STEP = 0.1;
/** Says the likelihoods of every text: nothing is clear, nothing is cut short. */
const RAW = { minimum: 0.01, clear: 2 };
/** What the profile is used with; see DetectProfile. */
const USE = { minimum: 0.45, clear: 0.9, safe: 14, "mixed-length": 30, "mixed-minimum": 0.995 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: "string", short: "o" } },
});
const [dataFolder] = positionals;
if (dataFolder === undefined) {
  console.error("Expected the data folder: npm run train:detect -- FOLDER");
  process.exit(2);
}

/** The rows learned from, named in the header. */
let trained = [];
const all = readDetectSources(dataFolder);
const companies = [...new Set(all.map(({ group }) => group))];
const training = clean(
  all.map((source) => ({ ...source, texts: source.texts.filter((text) => !isHeldOut(text)) })),
);
trained = training;
const norec = measureSet(
  "nb.norec",
  "nb",
  readTexts(dataFolder, "train/nb.norec")
    .map(({ text }) => text)
    .filter(isNorwegianSentence),
);

const labels = [...TRAINING.shares.keys()];
const examples = [];
const runs = CROSS_RUNS.map(({ name, without }) => {
  const isLeftOut = (source) => without.includes(source.name);
  const weights = learn(
    training.filter((source) => !isLeftOut(source)),
    CROSS_ROUND,
  );
  const sets = [...measureSets(all.filter(isLeftOut)), norec];
  examples.push(...calibrationExamples(detectorOf(weights, RAW), sets, labels, TRAINING.shares));
  return { name, weights, sets };
});
const use = { ...USE, ...fitTemperature(examples) };
const calibration = labels
  .flatMap((label, truth) => {
    const judged = examples.filter((one) => one.truth === truth).map((one) => judge(one, use));
    return judged.length > 0 ? [`${label} ${calibrationError(judged).error.toFixed(3)}`] : [];
  })
  .join(", ");
const together = calibrationError(examples.map((one) => judge(one, use))).error.toFixed(3);
console.error(
  `temperature ${use.temperature}, growth ${use.growth}; calibration error ${together}; ${calibration}`,
);

const crossed = runs.map(({ name, weights, sets }) => [
  name,
  say(measureDetector(detectorOf(weights, use), sets), `Learned ${name}`),
]);

const weights = learn(training, TRAINING);
const held = measureSets(all.map((source) => ({ ...source, texts: source.texts.filter(isHeldOut) })));
const scores = say(measureDetector(detectorOf(weights, use), held), "All sources, held-out rows");
const header = new Map([
  ...headerOf(use),
  ...crossed.map(([name, text]) => [
    `scores ${name}`,
    `learned ${name} and measured on them, percent right of five words or more / of the first five: ${text}`,
  ]),
  [
    "calibration",
    `expected calibration error on the cross-source runs, which temperature and growth were fitted on: ${together} in all, ${calibration}`,
  ],
  [
    "scores held out",
    `percent right on held-out rows of five words or more / the first five words: ${scores}`,
  ],
]);
const profile = formatDetect(weights, header, STEP);
writeFileSync(values.output ?? new URL("../lexicons/und/detect.core.tsv", import.meta.url), profile);
console.error(`${Math.round(profile.length / 1000)} kB`);

function learn(sources, options) {
  return learnDetect(sources, options, companies);
}

/** The sources without rows that are clearly in another language than their file says. */
function clean(sources) {
  const guess = detectorOf(learn(sources, FIRST_ROUND), {});
  const cleaned = sources.map((source) => ({
    ...source,
    texts: source.texts.filter((text) => {
      const { code, confidence } = guess(text);
      return code === source.label || code === "und" || confidence < DISAGREEMENT;
    }),
  }));
  const count = (list) => list.reduce((sum, { texts }) => sum + texts.length, 0);
  console.error(`${count(sources)} texts, ${count(sources) - count(cleaned)} dropped as another language`);
  return cleaned;
}

function say(rows, title) {
  console.error(`\n${title}`);
  for (const { name, rows: count, whole, begin, astray } of rows)
    console.error(
      `  ${name.padEnd(18)} ${String(count).padStart(5)}  ${whole.toFixed(1)} / ${begin.toFixed(1)}  ${astray}`,
    );
  return rows.map(({ name, whole, begin }) => `${name} ${whole.toFixed(1)}/${begin.toFixed(1)}`).join(", ");
}

/** By way of the file's text: rounded as it will be in use. */
function detectorOf(learned, numbers) {
  const text = formatDetect(learned, headerOf({ minimum: 0.5, ...numbers }), STEP);
  return createDetector(createDetectProfile([parseLexicon(text, "und/detect.core.tsv").lexicon]));
}

/** An answer at a temperature: how sure it is of its best label, and whether that is right. */
function judge({ probabilities, truth, words, weight }, { temperature, growth }) {
  const powers = probabilities.map((p) => p ** (1 / (temperature * words ** growth)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const best = powers.indexOf(Math.max(...powers));
  return { confidence: (powers[best] ?? 0) / total, right: best === truth, weight };
}

function headerOf(numbers) {
  const rows = new Map();
  for (const { name, texts } of trained) rows.set(name, (rows.get(name) ?? 0) + texts.length);
  const names = [...rows].map(([name, length]) => `${name} ${length}`).join(", ");
  return new Map([
    ["title", "Language profile: Danish, Swedish, English, Norwegian (Bokmål and Nynorsk), other"],
    ["version", "0.2.0"],
    ["language", "und"],
    ["kind", "detect"],
    [
      "source",
      `generated by scripts/train-detect.js; learned from rows of ${names}, the Danish and Norwegian ones also in each other's spelling; and from und/detect.words and und/detect.pairs`,
    ],
    [
      "credits",
      "xed and subtitles: XED by Öhman and others 2020, CC BY 4.0; NoReC (not for commercial use) was left out, its sentences only measured with",
    ],
    ["licence", "CC-BY-4.0"],
    ["scale", "-20 20"],
    ["longest", TRAINING.longest],
    ["reach", 400],
    ["shares", [...TRAINING.shares].map(([label, share]) => `${label} ${share}`).join(", ")],
    ...Object.entries(numbers),
    [
      "features",
      "parts of up to `longest` characters of _word_ and whole words; _ alone is in every text, __ is a word without any known part; features of a row share label and weight",
    ],
    [
      "numbers",
      "summed weights are divided by temperature · words^growth (fitted on the cross-source runs); minimum and clear are probabilities, safe is the lead at which reading stops; mixed-length (characters) and mixed-minimum are asked of each language of a comment in two",
    ],
    [
      "learned",
      `sparse logistic regression, seed ${TRAINING.seed}, ${TRAINING.draws} draws, ${new Date().toISOString().slice(0, 10)}`,
    ],
    ["features-from", `at least ${TRAINING.occurrences} comments each, names left out`],
  ]);
}
