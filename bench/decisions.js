// npm run bench:decisions -- DATA [--languages]: verdict and labels where they have not learned. Cross-validated on what they are learned
// from (bench/dev, part train; bench/matched; cases.tsv), and on comments never learned from (bench/matched/travel.jsonl). With --languages
// two languages teach and the third is read. Prints the share right with the recall of each sentiment, micro-F1 of the labels, and the
// weights by which the lexicons' value and the chances come nearest to the values that people gave (learned.value.* in rules.core.tsv).
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createModelLearner } from "../dist/learn/model-learner.js";
import { compileModel } from "../dist/score/learned/compile-model.js";
import { beliefsOf, LABELS, VERDICT } from "../scripts/model-options.js";
import { labelledExamples, outputsOf } from "./tools/labelled-examples.js";

const LANGUAGES = ["da", "sv", "en"];
const SENTIMENTS = ["negative", "neutral", "positive", "mixed"];
const SETS = ["comments", "matched", "held out", "cases"];
const FOLDS = 4;
const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Expected the data folder: npm run bench:decisions -- FOLDER [--languages]");
  process.exit(2);
}
const byLanguage = flags.includes("--languages");
const lexicons = loadLexicons();
const outputs = outputsOf(lexicons, LABELS.layers);
const examples = labelledExamples(folder, LANGUAGES, lexicons, starsOf, outputs).map((example, index) => ({
  ...example,
  fold: foldOf(example, index),
}));

const verdicts = answersOf("verdict", SENTIMENTS, VERDICT, ({ verdictFacts }) => verdictFacts);
console.log(`four labels${byLanguage ? ", learned from the two other languages" : ""}`);
for (const set of SETS) for (const language of LANGUAGES) showVerdict(set, language);
if (!byLanguage) showValues();
const labels = answersOf("labels", outputs, { ...LABELS, beliefs: beliefsOf(outputs) }, ({ facts }) => facts);
console.log("labels, micro-F1");
for (const set of SETS) for (const [layer] of LABELS.layers) showLayer(set, layer);

function starsOf(language) {
  const { models } = lexicons.packs.get(language);
  return compileModel(models.filter(({ id }) => id === `${language}/model.sentiment`));
}

/** The three languages of a matched comment are held out together; what is never learned from has no fold. */
function foldOf({ id, set, language }, index) {
  if (set === "held out") return -1;
  if (byLanguage) return LANGUAGES.indexOf(language);
  return (set === "matched" ? Number(id.replace(/\D+/g, "")) : index) % FOLDS;
}

/** Every example by a model that has not seen its fold: `{ example, names, sums }`. */
function answersOf(name, names, options, factsOfExample) {
  const learner = createModelLearner(name, names, { names: new Set(), ...options });
  for (const example of examples)
    learner.add(
      example.reading.scene,
      factsOfExample(example),
      example.truth,
      options.weights[example.set] ?? 1,
    );
  const folds = [...new Set(examples.map(({ fold }) => fold))].filter((fold) => fold >= 0);
  return folds.flatMap((fold) => {
    const models = learner.learn((index) => examples[index].fold !== fold && examples[index].fold >= 0);
    return LANGUAGES.flatMap((language) => {
      const own = models.filter(({ id }) => id.startsWith("und/") || id.startsWith(`${language}/`));
      const compiled = compileModel(own);
      return examples
        .filter((example) => example.language === language && isScored(example, fold))
        .map((example) => {
          const { sums } = compiled.sum(example.reading.scene, factsOfExample(example));
          return { example, names: compiled.outputs, sums };
        });
    });
  });
}

function isScored(example, fold) {
  if (example.fold >= 0) return example.fold === fold;
  return fold === (byLanguage ? LANGUAGES.indexOf(example.language) : 0);
}

function showVerdict(set, language) {
  const judged = verdicts
    .filter(({ example }) => example.set === set && example.language === language)
    .flatMap(({ example, names, sums }) => {
      const truth = SENTIMENTS.find((name) => example.truth.get(name) === 1);
      return truth ? [{ truth, said: names[sums.indexOf(Math.max(...sums))] }] : [];
    });
  const right = judged.filter(({ truth, said }) => truth === said).length / judged.length;
  const recalls = SENTIMENTS.map((name) => {
    const all = judged.filter(({ truth }) => truth === name);
    const share = all.filter(({ said }) => said === name).length / all.length;
    return `${name} ${all.length > 0 ? share.toFixed(2) : "–"}`;
  });
  console.log(
    `  ${set.padEnd(9)} ${language}  right ${right.toFixed(3)} of ${judged.length}; recall ${recalls.join(", ")}`,
  );
}

function showLayer(set, layer) {
  const threshold = lexicons.packs.get("en").rules.get(`learned.${layer}`);
  const cells = LANGUAGES.map((language) => {
    let [both, said, right] = [0, 0, 0];
    for (const { example, names, sums } of labels) {
      if (example.set !== set || example.language !== language) continue;
      names.forEach((name, at) => {
        if (!name.startsWith(`${layer}:`) || !example.truth.has(name)) return;
        const isSaid = 1 / (1 + Math.exp(-sums[at])) >= threshold;
        const isTrue = example.truth.get(name) === 1;
        if (isSaid) said += 1;
        if (isTrue) right += 1;
        if (isSaid && isTrue) both += 1;
      });
    }
    return `${language} ${((2 * both) / (said + right)).toFixed(3)}`;
  });
  console.log(`  ${set.padEnd(9)} ${layer.padEnd(8)} ${cells.join("  ")}`);
}

/** Least squares of the value that people gave on the lexicons' value and on the chance of positive less that of negative. */
function showValues() {
  const rows = verdicts
    .filter(({ example }) => example.value !== undefined)
    .map(({ example, names, sums }) => {
      const odds = sums.map((sum) => Math.exp(sum));
      const total = odds.reduce((sum, one) => sum + one, 0);
      const chance = (odds[names.indexOf("positive")] - odds[names.indexOf("negative")]) / total;
      return { ...example, net: example.reading.features.net, chance };
    });
  const learned = rows.filter(({ set }) => set === "matched");
  const sum = (numberOf) => learned.reduce((total, row) => total + numberOf(row), 0);
  const [a, b, c] = [
    sum(({ net }) => net ** 2),
    sum(({ net, chance }) => net * chance),
    sum(({ chance }) => chance ** 2),
  ];
  const [d, e] = [sum(({ net, value }) => net * value), sum(({ chance, value }) => chance * value)];
  const [net, chance] = [(d * c - e * b) / (a * c - b * b), (a * e - b * d) / (a * c - b * b)];
  console.log(`value = ${net.toFixed(2)} × lexicons + ${chance.toFixed(2)} × (positive − negative)`);
  for (const set of ["matched", "held out"]) {
    const own = rows
      .filter((row) => row.set === set)
      .map((row) => ({ ...row, said: net * row.net + chance * row.chance }));
    const off = own.map(({ said, value }) => Math.abs(said - value));
    const gaps = own.flatMap((one) =>
      own
        .filter(({ id, language }) => id === one.id && language < one.language)
        .map(({ said }) => Math.abs(said - one.said)),
    );
    const mean = (numbers) =>
      (numbers.reduce((total, number) => total + number, 0) / numbers.length).toFixed(3);
    console.log(`  ${set.padEnd(9)} ${mean(off)} from the value given; two languages ${mean(gaps)} apart`);
  }
}
