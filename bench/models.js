// npm run bench:models -- DATA [da|sv|en …] [--write]: how well the sentiment model reads what it has not seen, each company (da),
// fold (sv) or source (en) left out in turn; beside it the same learner without the findings of the lexicons, on the
// same texts. With --write the table goes to docs/models.md. Some minutes.
import { readFileSync, writeFileSync } from "node:fs";
import { createPorts } from "../dist/io/helpers.js";
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createReadingOf } from "../dist/learn/create-reading-of.js";
import { createModelLearner } from "../dist/learn/model-learner.js";
import { namesIn } from "../dist/learn/names-in.js";
import { compileModel } from "../dist/score/learned/compile-model.js";
import { factsOf } from "../dist/score/learned/facts-of.js";
import { STARS } from "../scripts/model-options.js";
import { markdownTable } from "./tools/markdown-table.js";
import { comparePredictions, measurePredictions } from "./tools/measure-predictions.js";
import { readRated, readTable } from "./tools/read-rated.js";

const LABELS = ["negative", "neutral", "positive"];
const NO_FINDINGS = new Map([["@any", 1]]);
const PLANS = {
  da: {
    title: "Danish reviews, companies left out in turn",
    rows: (folder) => readRated(folder, "da"),
    foldOf: ({ source }) =>
      ["cdon", "komplett", "sklearn"].includes(source)
        ? source
        : ["asos", "sas"].includes(source)
          ? "asos + sas"
          : "the rest",
  },
  sv: {
    title: "SweReC (train and validation), five folds; the Swedish reviews always learned from",
    rows: (folder) => [
      ...readRated(folder, "sv"),
      ...readTable(folder, "dev/sv.swerec-val").map(({ text, label }) => ({
        text,
        label,
        file: "sv.swerec-val",
      })),
    ],
    foldOf: ({ file }, index) => (file.startsWith("sv.swerec") ? `fold ${(index % 5) + 1}` : undefined),
  },
  en: {
    title: "English, each source left out in turn",
    rows: (folder) => readRated(folder, "en"),
    foldOf: ({ file }) => file.replace("en.", ""),
  },
};

const words = process.argv.slice(2).filter((word) => word !== "--write");
const [folder, ...asked] = words;
if (folder === undefined) {
  console.error("Expected the data folder: npm run bench:models -- FOLDER [da|sv|en …] [--write]");
  process.exit(2);
}
const languages = Object.keys(PLANS).filter((language) => asked.length === 0 || asked.includes(language));
const lexicons = loadLexicons();
const sections = languages.map(measure);
if (process.argv.includes("--write")) {
  const file = new URL("../docs/models.md", import.meta.url);
  const text = readFileSync(file, "utf8");
  const [before, after] = [text.split("<!-- measured -->")[0], text.split("<!-- /measured -->")[1]];
  writeFileSync(file, `${before}<!-- measured -->\n\n${sections.join("\n")}\n<!-- /measured -->${after}`);
}

function measure(language) {
  const plan = PLANS[language];
  const pack = lexicons.packs.get(language);
  const rows = plan.rows(folder);
  const names = namesIn(
    [
      {
        pack,
        texts: rows.map(({ text }) => text),
        sources: [...new Set(rows.map(({ source }) => source ?? ""))],
      },
    ],
    lexicons.tables,
  );
  const readingOf = createReadingOf(pack, createPorts());
  const examples = rows.flatMap((row, index) => {
    const reading = readingOf(row.text);
    return reading
      ? [{ label: row.label, fold: plan.foldOf(row, index), scene: reading.scene, facts: factsOf(reading) }]
      : [];
  });
  const withFindings = predict(examples, names, ({ facts }) => facts);
  const without = predict(examples, names, () => NO_FINDINGS);
  const folds = [...new Set(examples.flatMap(({ fold }) => fold ?? []))].sort();
  const line = (name, chosen) => {
    const [full, plain] = [withFindings, without].map((all) => all.filter(({ fold }) => chosen(fold)));
    const [a, b] = [full, plain].map((pairs) => measurePredictions(pairs, LABELS));
    const gain = comparePredictions(plain, full, LABELS);
    return [
      name,
      String(full.length),
      a.twoSided,
      b.twoSided,
      gain.twoSided,
      a.macro,
      b.macro,
      a.mcc,
      b.mcc,
      gain.mcc,
    ];
  };
  const table = markdownTable(
    [
      "left out",
      "n",
      "± macro-F1",
      "words alone",
      "gain",
      "3 classes macro-F1",
      "words alone",
      "MCC",
      "words alone",
      "gain",
    ],
    [line("**all**", () => true), ...folds.map((fold) => line(fold, (one) => one === fold))],
  );
  const section = `### ${plan.title}\n\n${table}\n`;
  console.log(section);
  return section;
}

/** Every example of a fold by a model that has not seen the fold. */
function predict(examples, names, factsOfExample) {
  const learner = createModelLearner("sentiment", LABELS, { ...STARS, names });
  for (const example of examples) {
    const truth = new Map(LABELS.map((label) => [label, label === example.label ? 1 : 0]));
    learner.add(example.scene, factsOfExample(example), truth);
  }
  const folds = new Set(examples.flatMap(({ fold }) => fold ?? []));
  return [...folds].flatMap((fold) => {
    const model = compileModel(learner.learn((index) => examples[index].fold !== fold));
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => {
        const { sums } = model.sum(example.scene, factsOfExample(example));
        const odds = new Map(model.outputs.map((output, index) => [output, sums[index]]));
        const best = LABELS.reduce((one, other) => (odds.get(other) > odds.get(one) ? other : one));
        const side = odds.get("positive") > odds.get("negative") ? "positive" : "negative";
        return { fold, truth: example.label, said: best, side };
      });
  });
}
