// npm run bench:decisions -- DATA [--languages] [--words]: the verdict (four labels) and the labels, cross-validated on the comments they
// are learned from, and on comments written in three languages at once that are never learned from (bench/matched/travel.jsonl). With
// --languages two languages learn for the third. Prints share right with the recall of mixed and of neutral, and micro-F1.
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createModelLearner } from "../dist/learn/model-learner.js";
import { compileModel } from "../dist/score/learned/compile-model.js";
import { beliefsOf, LABELS, VERDICT } from "../scripts/model-options.js";
import { labelledExamples, outputsOf } from "./tools/labelled-examples.js";

const LANGUAGES = ["da", "sv", "en"];
const VERDICTS = ["neutral", "negative", "positive", "mixed"];
const FOLDS = 4;
const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Expected the data folder: npm run bench:decisions -- FOLDER [--languages]");
  process.exit(2);
}
const byLanguage = flags.includes("--languages");
const lexicons = loadLexicons();
const outputs = outputsOf(lexicons, LABELS.layers);
const starsOf = (language) =>
  compileModel(lexicons.packs.get(language).models.filter(({ id }) => id === `${language}/model.sentiment`));
const examples = labelledExamples(folder, LANGUAGES, lexicons, starsOf, outputs).map((example, index) => ({
  ...example,
  fold:
    example.set === "held out"
      ? -1
      : byLanguage
        ? LANGUAGES.indexOf(example.language)
        : foldOf(example, index),
}));
const learn = (name, names, options, factsOfExample) => {
  const learner = createModelLearner(name, names, { names: new Set(), ...options });
  for (const example of examples)
    learner.add(
      example.reading.scene,
      factsOfExample(example),
      example.truth,
      options.weights[example.set] ?? 1,
    );
  const folds = [...new Set(examples.map(({ fold }) => fold))].filter((fold) => fold >= 0);
  const answers = folds.flatMap((fold) => {
    const models = learner.learn((index) => examples[index].fold !== fold && examples[index].fold >= 0);
    const scored = examples.filter(
      (example) =>
        example.fold === fold ||
        (example.fold === -1 && (!byLanguage ? fold === 0 : LANGUAGES.indexOf(example.language) === fold)),
    );
    return scored.map((example) => {
      const own = models.filter(({ id }) => id.startsWith("und/") || id.startsWith(`${example.language}/`));
      const compiled = compiledOf(own);
      const { sums } = compiled.sum(example.reading.scene, factsOfExample(example), false);
      return { example, outputs: compiled.outputs, sums };
    });
  });
  return answers;
};
const compiledModels = new WeakMap();
function compiledOf(models) {
  const kept = compiledModels.get(models[0]);
  const known = kept?.get(models.length > 1 ? models[1].id : "");
  if (known) return known;
  const compiled = compileModel(models);
  const map = kept ?? new Map();
  compiledModels.set(models[0], map.set(models.length > 1 ? models[1].id : "", compiled));
  return compiled;
}
const SETS = ["comments", "matched", "held out", "cases"];

const verdicts = learn("verdict", VERDICTS, VERDICT, ({ verdictFacts }) => verdictFacts);
console.log("set       language  right  recall: negative neutral positive mixed");
for (const set of SETS) {
  for (const language of LANGUAGES) {
    const own = verdicts.filter(({ example }) => example.set === set && example.language === language);
    const judged = own.flatMap(({ example, outputs: names, sums }) => {
      const truth = VERDICTS.find((name) => example.truth.get(name) === 1);
      return truth ? [{ truth, said: names[sums.indexOf(Math.max(...sums))] }] : [];
    });
    const right = judged.filter(({ truth, said }) => truth === said).length / judged.length;
    const recalls = ["negative", "neutral", "positive", "mixed"].map((name) => {
      const all = judged.filter(({ truth }) => truth === name);
      return (all.filter(({ said }) => said === name).length / all.length).toFixed(2);
    });
    console.log(
      `${set.padEnd(10)}${language.padEnd(10)}${right.toFixed(3)}          ${recalls.join("     ")}   n ${judged.length}`,
    );
  }
}
const answers = learn("labels", outputs, { ...LABELS, beliefs: beliefsOf(outputs) }, ({ facts }) => facts);
console.log("set       layer    micro-F1 at the rule's threshold: da sv en   (best threshold)");
for (const set of SETS) {
  for (const [layer] of LABELS.layers) {
    const cells = LANGUAGES.map((language) => {
      const pairs = answers
        .filter(({ example }) => example.set === set && example.language === language)
        .flatMap(({ example, outputs: names, sums }) =>
          names.flatMap((name, index) =>
            name.startsWith(`${layer}:`) && example.truth.has(name)
              ? [[1 / (1 + Math.exp(-sums[index])), example.truth.get(name)]]
              : [],
          ),
        );
      const f1 = (threshold) => {
        let [both, said, right] = [0, 0, 0];
        for (const [chance, truth] of pairs) {
          if (chance >= threshold) said += 1;
          if (truth === 1) right += 1;
          if (chance >= threshold && truth === 1) both += 1;
        }
        return (2 * both) / (said + right);
      };
      const tried = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map((threshold) => [f1(threshold), threshold]);
      const best = tried.reduce((one, other) => (other[0] > one[0] ? other : one));
      const { value } = lexicons.tables.rules?.get?.(`learned.${layer}`) ?? { value: 0.36 };
      return `${f1(value).toFixed(3)} (${best[1]}: ${best[0].toFixed(3)})`;
    });
    console.log(`${set.padEnd(10)}${layer.padEnd(9)}${cells.join("  ")}`);
  }
}

/** By the comment, not its language: the three of a matched comment are held out together. */
function foldOf({ id, set }, index) {
  if (set !== "matched") return index % FOLDS;
  return Number(id.replace(/\D+/g, "")) % FOLDS;
}
