// npm run train:decision -- DATA [-o FILE]: learns lexicons/und/rules.decide.tsv anew, from the labelled development
// comments (bench/dev; their texts are found in DATA/train by hash) and the sentences of lexicons/*/cases.tsv.
// Prints first how well two languages predict the third.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readDevelopment } from "../bench/tools/read-development.js";
import { createPorts } from "../dist/io/helpers.js";
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createFeatureReader, measureDecision, trainDecision } from "../dist/learn/train-decision.js";
import { parseTable } from "../dist/lexicon/parse-table.js";
import { decisionNames, SENTIMENT_LABELS } from "../dist/score/decision.js";

const LEXICONS = new URL("../lexicons/", import.meta.url);
const LANGUAGES = ["da", "sv", "en"];
const OPTIONS = { penalty: 3, lift: 0.3 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: "string", short: "o" } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("Expected the data folder: npm run train:decision -- FOLDER");
  process.exit(2);
}

const { packs } = await loadLexicons();
const comments = LANGUAGES.flatMap((language) => examplesOf(language, commentsIn(language)));
const sentences = LANGUAGES.flatMap((language) => examplesOf(language, casesOf(language)));
for (const language of LANGUAGES) {
  const others = [...comments, ...sentences].filter((example) => example.language !== language);
  const own = comments.filter((example) => example.language === language);
  const { accuracy, recall } = measureDecision(own, trainDecision(others, OPTIONS));
  const shares = [...recall].map(([label, share]) => `${label} ${share.toFixed(2)}`).join(", ");
  console.log(
    `${language} by the two others: ${accuracy.toFixed(3)} right of ${own.length}; recall ${shares}`,
  );
}
const decision = trainDecision([...comments, ...sentences], OPTIONS);
const rows = SENTIMENT_LABELS.flatMap((label) =>
  decisionNames(label).map((name, index) => `${name}\t${decision.get(label)[index].toFixed(3)}\tlearned`),
);
const header = [
  "title: What decides the sentiment of a whole comment",
  "version: 0.1.0",
  "language: und",
  "kind: rules",
  `source: own work; multinomial logistic regression on ${comments.length} comments labelled by hand (bench/dev, part b) and ${sentences.length} sentences of cases.tsv, L2 ${OPTIONS.penalty}, by npm run train:decision`,
  "licence: CC-BY-4.0",
].map((line) => `# ${line}`);
writeFileSync(
  values.output ?? new URL("und/rules.decide.tsv", LEXICONS),
  `${[...header, "name\tvalue\tsource", ...rows].join("\n")}\n`,
);

function examplesOf(language, texts) {
  const read = createFeatureReader(packs.get(language), createPorts());
  return texts
    .filter(({ sentiment }) => SENTIMENT_LABELS.includes(sentiment))
    .map(({ text, sentiment }) => ({ language, features: read(text), label: sentiment }));
}

function commentsIn(language) {
  // Part b: on part a the rows were developed, so that their evidence is cleaner there than anywhere else.
  const { rows, missing } = readDevelopment(folder, language, "b");
  if (missing.length > 0)
    console.error(`SKIPPED: ${missing.length} labels of ${language} whose text is not in ${folder}/train`);
  return rows;
}

function casesOf(language) {
  const path = `${language}/cases.tsv`;
  const table = parseTable(readFileSync(new URL(path, LEXICONS), "utf8"), path);
  return table.rows.map((row) => ({ text: row.cell("text"), sentiment: row.cell("sentiment") }));
}
