// npm run train:models -- DATA [stars|labels]: learns lexicons/*/model.*.tsv anew. First the sentiment model of each language, from
// the ratings in DATA/train (comments labelled by hand left out), then what reads its answer beside the lexicons'
// findings: the verdict and the labels, from the comments labelled by hand (bench/dev/*.train.jsonl, whose texts are
// found in DATA/train by hash), comments written in three languages at once (bench/matched) and the sentences of lexicons/*/cases.tsv. The same data give the same files.
import { writeFileSync } from "node:fs";
import { labelledExamples, outputsOf } from "../bench/tools/labelled-examples.js";
import { hashOfText, readDevelopment } from "../bench/tools/read-development.js";
import { readRated } from "../bench/tools/read-rated.js";
import { createPorts } from "../dist/io/helpers.js";
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createReadingOf } from "../dist/learn/create-reading-of.js";
import { formatModel } from "../dist/learn/format-model.js";
import { createModelLearner } from "../dist/learn/model-learner.js";
import { namesIn } from "../dist/learn/names-in.js";
import { compileModel } from "../dist/score/learned/compile-model.js";
import { factsOf } from "../dist/score/learned/facts-of.js";
import { beliefsOf, LABELS, STARS, VERDICT } from "./model-options.js";

const LEXICONS = new URL("../lexicons/", import.meta.url);
const LANGUAGES = ["da", "sv", "en"];
const [folder, only] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Expected the data folder: npm run train:models -- FOLDER");
  process.exit(2);
}
const date = new Date().toISOString().slice(0, 10);
const lexicons = loadLexicons();
const readers = new Map(
  LANGUAGES.map((language) => [language, createReadingOf(lexicons.packs.get(language), createPorts())]),
);
const labelled = new Map(
  LANGUAGES.map((language) => [
    language,
    ["train", "a", "b"].map((part) => readDevelopment(folder, language, part)),
  ]),
);
const names = namesIn(
  LANGUAGES.map((language) => ({
    pack: lexicons.packs.get(language),
    texts: readRated(folder, language).map(({ text }) => text),
    sources: [...new Set(readRated(folder, language).map(({ source }) => source))],
  })),
  lexicons.tables,
);
console.log(`${names.size} words left out as names of people or firms`);

const stars = new Map();
for (const language of LANGUAGES)
  stars.set(language, only === "labels" ? readStars(language) : learnStars(language));
if (only !== "stars") learnDecisions();

function learnStars(language) {
  const known = new Set([...labelled.get(language)].flatMap(({ hashes }) => hashes));
  const rows = readRated(folder, language).filter(({ text }) => !known.has(hashOfText(text)));
  const learner = createModelLearner("sentiment", ["negative", "neutral", "positive"], { ...STARS, names });
  let used = 0;
  for (const { text, label } of rows) {
    const reading = readers.get(language)(text);
    if (!reading) continue;
    used += 1;
    const truth = new Map(["negative", "neutral", "positive"].map((name) => [name, name === label ? 1 : 0]));
    learner.add(reading.scene, factsOf(reading), truth);
  }
  const [model] = learner.learn();
  write(model, {
    title: `What people rate, ${language}`,
    source: `weights learned from ${used} public comments with ratings (${sourcesOf(rows)}), comments labelled by hand left out; by npm run train:models`,
    rows: String(used),
  });
  return model;
}

function readStars(language) {
  return lexicons.packs.get(language).models.find(({ id }) => id === `${language}/model.sentiment`);
}

function learnDecisions() {
  const verdict = createModelLearner("verdict", ["neutral", "negative", "positive", "mixed"], {
    ...VERDICT,
    names,
  });
  const outputs = outputsOf(lexicons, LABELS.layers);
  const labels = createModelLearner("labels", outputs, { ...LABELS, names, beliefs: beliefsOf(outputs) });
  const starsOf = (language) => compileModel([stars.get(language)]);
  const counts = { comments: 0, cases: 0, matched: 0 };
  for (const { set, reading, facts, verdictFacts, truth } of labelledExamples(
    folder,
    LANGUAGES,
    lexicons,
    starsOf,
    outputs,
  )) {
    if (set === "held out") continue;
    verdict.add(reading.scene, verdictFacts, truth, VERDICT.weights[set]);
    labels.add(reading.scene, facts, truth, LABELS.weights[set]);
    counts[set] += 1;
  }
  const source = `own work; learned from ${counts.comments} comments labelled by hand (bench/dev, part train), ${counts.matched} written in the three languages at once (bench/matched) and ${counts.cases} sentences of cases.tsv, by npm run train:models`;
  const rows = String(counts.comments + counts.matched + counts.cases);
  for (const model of verdict.learn())
    write(model, { title: "What decides the sentiment of a whole comment", source, rows });
  for (const model of labels.learn())
    write(model, { title: "What decides which labels a comment has", source, rows });
}

function write(model, card) {
  const text = formatModel(model, { ...card, date });
  writeFileSync(new URL(`${model.id}.tsv`, LEXICONS), text);
  console.log(`${model.id}.tsv: ${model.weights.size} rows, ${Math.round(text.length / 1000)} kB`);
}

function sourcesOf(rows) {
  const counts = new Map();
  for (const { file } of rows) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
}
