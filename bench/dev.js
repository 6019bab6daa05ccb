// node bench/dev.js FOLDER [da|sv|en …] [--part a|b] [--wrong [LAYER]] [--lexicons DIR …] [--json]
// Accuracy on the committed development labels (bench/dev), whose texts are found in FOLDER/train by their hash. --part a
// is the half that rows are developed on, b its mirror. --wrong lists what was said wrongly, with the words behind it.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatEvaluation } from "../dist/cli/format-evaluation.js";
import { evaluate, loadAnalyzer } from "../dist/index.js";
import { readDevelopment } from "./tools/read-development.js";

const USAGE =
  "node bench/dev.js FOLDER [da|sv|en …] [--part a|b] [--wrong [LAYER]] [--lexicons DIR …] [--json]";
const LANGUAGES = ["da", "sv", "en"];
const LAYERS = ["sentiment", "stages", "touchpoints", "emotions", "needs"];

const { values, positionals } = readArguments();
const [folder, ...words] = positionals;
const wanted = words.filter((word) => LANGUAGES.includes(word));
const layers = words.filter((word) => LAYERS.includes(word));
const odd = words.filter((word) => !LANGUAGES.includes(word) && !LAYERS.includes(word));
if (!folder || !existsSync(`${folder}/train`))
  stop(`expected a folder that holds train/, got ${folder ? `"${folder}"` : "nothing"}`);
if (odd.length > 0) stop(`expected da, sv, en or, after --wrong, a layer; got ${odd.join(", ")}`);
if (values.part !== undefined && !["a", "b"].includes(values.part))
  stop(`expected --part a or b, got "${values.part}"`);

const analyzer = await loadAnalyzer({ lexicons: values.lexicons ?? [] });
const report = {};
for (const language of wanted.length > 0 ? wanted : LANGUAGES) {
  const { rows, labelled, missing } = readDevelopment(folder, language, values.part);
  const name = `bench/dev/${language}.jsonl${values.part ? `, part ${values.part}` : ""}`;
  console.error(`${name}: ${rows.length} of ${labelled} texts found in ${folder}/train`);
  if (missing.length > 0) console.error(`SKIPPED: ${missing.length} labels whose text is not there`);
  if (rows.length === 0) continue;
  const evaluation = evaluate(rows, analyzer);
  report[language] = evaluation;
  if (values.json) continue;
  if (values.wrong) for (const row of rows) sayWrong(row, language);
  console.log(`${formatEvaluation(evaluation, name)}\n`);
}
if (values.json)
  console.log(
    JSON.stringify(report, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value), 2),
  );

/** One comment: every layer whose answer differs, with what was missed (−) and extra (+), and the rows behind it. */
function sayWrong({ id, text, sentiment, layers: truths }, language) {
  const analysis = analyzer.analyze({ id, text, language });
  const lines = [];
  const asked = (layer) => layers.length === 0 || layers.includes(layer);
  const said = analysis.sentiment?.label ?? "none";
  if (asked("sentiment") && sentiment !== undefined && said !== sentiment)
    lines.push(`  sentiment: ${said}, right ${sentiment}; ${rowsOf(analysis.sentiment)}`);
  for (const [layer, truth] of truths) {
    if (!asked(layer)) continue;
    const found = new Map(
      analysis[layer].map((one) => [one.state ? `${one.label}:${one.state}` : one.label, one]),
    );
    const missed = [...truth].filter((label) => !found.has(label)).map((label) => `−${label}`);
    const extra = [...found]
      .filter(([label]) => !truth.has(label))
      .map(([label, one]) => `+${label} (${rowsOf(one)})`);
    if (missed.length + extra.length > 0) lines.push(`  ${layer}: ${[...missed, ...extra].join(", ")}`);
  }
  if (lines.length > 0) console.log(`${id} ${text}\n${lines.join("\n")}`);
}

function rowsOf(score) {
  return (score?.evidence ?? []).map(({ text, entry, weight }) => `${text} ${weight} ${entry}`).join(" | ");
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        part: { type: "string" },
        wrong: { type: "boolean" },
        lexicons: { type: "string", multiple: true },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    return stop(error.message);
  }
}

function stop(message) {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}
