// node bench/detect.js DATA [PROFILE.tsv] [--wrong]: how right and how fast language detection is. Build first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { isHeldOut } from "../dist/learn/is-held-out.js";
import { parseLexicon } from "../dist/lexicon/parse-lexicon.js";
import { createDetector } from "../dist/text/detect.js";
import { createDetectProfile } from "../dist/text/detect-profile.js";
import { readDetectSources, readTexts } from "../scripts/detect-sources.js";
import { measureDetector } from "../scripts/measure-detector.js";

const showWrong = process.argv.includes("--wrong");
const [dataFolder, profile = new URL("../lexicons/und/detect.core.tsv", import.meta.url)] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith("--"));
if (dataFolder === undefined) {
  console.error("Expected the data folder: node bench/detect.js FOLDER");
  process.exit(2);
}

const tsv = readFileSync(profile, "utf8");
const started = performance.now();
const { lexicon, problems } = parseLexicon(tsv, "und/detect.core.tsv");
const detect = createDetector(createDetectProfile([lexicon]));
console.log(`${(tsv.length / 1000).toFixed(0)} kB, loaded in ${(performance.now() - started).toFixed(0)} ms`);
for (const problem of problems) console.log(problem.message);

measureShort();
console.log(
  "\nHeld-out rows of the sources, percent right (rows of five words or more | first five words of all)",
);
const sources = readDetectSources(dataFolder);
for (const { text } of measureDetector(
  detect,
  sources.map((s) => ({ ...s, texts: s.texts.filter(isHeldOut) })),
))
  console.log(text);
console.log("\nNever learned from");
const norec = {
  name: "nb.norec",
  label: "nb",
  texts: textsOf("train/nb.norec").filter(isSentence),
};
const swerec = { name: "sv.swerec-val", label: "sv", texts: textsOf("dev/sv.swerec-val") };
for (const { text } of measureDetector(detect, [norec, swerec])) console.log(text);
measureSpeed(sources);

function textsOf(file) {
  return readTexts(dataFolder, file).map(({ text }) => text);
}

/** NoReC holds many titles and names in other languages: five or more words in small letters, nothing quoted. */
function isSentence(text) {
  return (text.match(/(?<!\S)\p{Ll}/gu) ?? []).length >= 5 && !/[«"]/.test(text);
}

/** Hand-written answers. A text that stands under two languages is right as either; "Ok" is right as undecided. */
function measureShort() {
  const rows = readFileSync(join(dataFolder, "dev/lid-short.tsv"), "utf8").trim().split("\n").slice(1);
  const answers = rows.map((row) => row.split("\t")).map(([label, text]) => ({ label, text }));
  const twins = (text, code) => answers.some((other) => other.text === text && other.label === code);
  const rates = [...new Set(answers.map(({ label }) => label))].map((language) => {
    const own = answers.filter(({ label }) => label === language);
    const wrong = own.filter(({ text }) => {
      const { code } = detect(text);
      return !twins(text, code) && !(text === "Ok" && code === "und");
    });
    if (showWrong) for (const { text } of wrong) console.log(language, JSON.stringify(detect(text)), text);
    return `${language} ${((100 * (own.length - wrong.length)) / own.length).toFixed(1)}`;
  });
  console.log(`lid-short, percent right: ${rates.join("  ")}`);
}

function measureSpeed(texts) {
  const sample = texts.flatMap((source) => source.texts.slice(0, 3000));
  const begun = performance.now();
  for (const text of sample) detect(text);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\n${Math.round(sample.length / seconds)} texts a second (${sample.length} texts)`);
}
