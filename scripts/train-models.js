// npm run train:models -- DATA [stars|labels]: learns lexicons/*/model.*.tsv anew. First the sentiment model of each language, from
// the ratings in DATA/train (comments labelled by hand left out), then what reads its answer beside the lexicons'
// findings: the verdict and the labels, from the comments labelled by hand (bench/dev/*.train.jsonl, whose texts are
// found in DATA/train by hash) and the sentences of lexicons/*/cases.tsv. The same data give the same files.
import { readFileSync, writeFileSync } from "node:fs";
import { hashOfText, readDevelopment } from "../bench/tools/read-development.js";
import { readRated } from "../bench/tools/read-rated.js";
import { createPorts } from "../dist/io/helpers.js";
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createReadingOf } from "../dist/learn/create-reading-of.js";
import { formatModel } from "../dist/learn/format-model.js";
import { createModelLearner } from "../dist/learn/model-learner.js";
import { namesIn } from "../dist/learn/names-in.js";
import { truthOfCase, truthOfRow } from "../dist/learn/truth-of-row.js";
import { parseTable } from "../dist/lexicon/parse-table.js";
import { compileModel } from "../dist/score/learned/compile-model.js";
import { factsOf } from "../dist/score/learned/facts-of.js";
import { factsWithStars } from "../dist/score/learned/read-again.js";
import { LABELS, STARS, VERDICT } from "./model-options.js";

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
  const counts = new Map();
  for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1);
  let used = 0;
  for (const { text, label } of rows) {
    const reading = readers.get(language)(text);
    if (!reading) continue;
    used += 1;
    const truth = new Map(["negative", "neutral", "positive"].map((name) => [name, name === label ? 1 : 0]));
    learner.add(reading.scene, factsOf(reading), truth, (rows.length / 3 / counts.get(label)) ** STARS.lift);
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
  const outputs = LABELS.layers.flatMap(([layer, set, states]) =>
    [...lexicons.labels.get(set).keys()].flatMap((label) =>
      states.map((state) => `${layer}:${label}${state}`),
    ),
  );
  const labels = createModelLearner("labels", outputs, { ...LABELS, names, beliefs: beliefsOf(outputs) });
  let comments = 0;
  let sentences = 0;
  for (const language of LANGUAGES) {
    const starModel = { stars: compileModel([stars.get(language)]) };
    const add = (text, truth, isCase) => {
      const reading = readers.get(language)(text);
      if (!reading) return false;
      const { facts, verdictFacts } = factsWithStars(reading, starModel, false);
      verdict.add(reading.scene, verdictFacts, truth, isCase ? VERDICT.caseWeight : 1);
      labels.add(reading.scene, facts, truth, isCase ? LABELS.caseWeight : 1);
      return true;
    };
    const [{ rows }] = labelled.get(language);
    for (const row of rows) if (add(row.text, truthOfRow(row, outputs), false)) comments += 1;
    const path = `${language}/cases.tsv`;
    const table = parseTable(readFileSync(new URL(path, LEXICONS), "utf8"), path);
    for (const row of table.rows) if (add(row.cell("text"), truthOfCase(row, outputs), true)) sentences += 1;
  }
  const source = `own work; learned from ${comments} comments labelled by hand (bench/dev, part train) and ${sentences} sentences of cases.tsv, by npm run train:models`;
  for (const model of verdict.learn())
    write(model, {
      title: "What decides the sentiment of a whole comment",
      source,
      rows: String(comments + sentences),
    });
  for (const model of labels.learn())
    write(model, {
      title: "What decides which labels a comment has",
      source,
      rows: String(comments + sentences),
    });
}

/** A label is what the lexicons say, until comments teach otherwise: p = .38 from a strength of .5, .88 from 1. */
function beliefsOf(outputs) {
  return new Map([
    ["@any", new Map(outputs.map((output) => [output, -LABELS.belief.nothing]))],
    ...outputs.map((output) => [`@${output}`, new Map([[output, LABELS.belief.strength]])]),
  ]);
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
