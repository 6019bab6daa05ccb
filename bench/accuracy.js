// npm run accuracy -- [FOLDER] [--write]
// Every accuracy figure, made again, as Markdown on standard output; with --write also as docs/accuracy.md. FOLDER holds
// gold/LANGUAGE.jsonl (labelled comments) and train/ (rated reviews, and the texts of bench/dev). What is not there is
// skipped, and said on standard error and in the Markdown; a document with gaps is not written. --write also writes
// lexicons/LANGUAGE/measured.labels.tsv, which `genklang drivers` shows beside the drivers.
import { writeFileSync } from "node:fs";
import { loadAnalyzer } from "../dist/index.js";
import { calibrationSection } from "./accuracy/calibration-section.js";
import { caseSection } from "./accuracy/case-section.js";
import { driverSection } from "./accuracy/driver-section.js";
import { labelSection } from "./accuracy/label-section.js";
import { readLabelledSets } from "./accuracy/labelled-sets.js";
import { layerSection } from "./accuracy/layer-section.js";
import { measureSet } from "./accuracy/measure-set.js";
import { writeMeasured } from "./accuracy/measured-labels.js";
import { middleSection } from "./accuracy/middle-section.js";
import { parallelSection } from "./accuracy/parallel-section.js";
import { readArguments } from "./accuracy/read-arguments.js";
import { rememberAnalyses } from "./accuracy/remember-analyses.js";
import { starSection } from "./accuracy/star-section.js";
import { waveSection } from "./accuracy/wave-section.js";

const DOCUMENT = new URL("../docs/accuracy.md", import.meta.url);
const { folder, write } = readArguments(process.argv.slice(2));
const skipped = [];
const skip = (what) => {
  skipped.push(what);
  console.error(`SKIPPED: ${what}`);
};

const analyzer = await loadAnalyzer({ evidence: false });
const measured = folder === undefined ? [] : measureSets();
const sections = [...(folder === undefined ? withoutFolder() : labelledSections())];
sections.push(parallelSection(rememberAnalyses(analyzer)), caseSection(analyzer));
if (folder !== undefined) {
  sections.push(
    starSection(folder, analyzer, skip),
    await driverSection(folder, skip),
    waveSection(folder, analyzer, skip),
  );
}
const document = `${[introduction(), ...sections, origin()].join("\n\n")}\n`;
process.stdout.write(document);
if (write && skipped.length > 0) {
  console.error(
    `expected all there is to measure for --write, but ${skipped.length} parts were skipped (above): docs/accuracy.md was left as it is`,
  );
  process.exitCode = 1;
} else if (write) {
  writeFileSync(DOCUMENT, document);
  const { version } = analyzer.analyze({ id: "", text: "" });
  const written = writeMeasured(measured, version.lexicons, new Date().toISOString().slice(0, 10));
  console.error(`written: docs/accuracy.md, ${written.join(", ")}`);
}

function withoutFolder() {
  skip("labelled comments and stars, which need a folder: npm run accuracy -- FOLDER");
  return [];
}

function measureSets() {
  return readLabelledSets(folder, skip).map((one) => ({
    ...one,
    ...measureSet(one.rows, rememberAnalyses(analyzer)),
  }));
}

function labelledSections() {
  return [
    layerSection(measured),
    labelSection(measured),
    middleSection(measured),
    calibrationSection(measured, rememberAnalyses(analyzer)),
  ];
}

function introduction() {
  const gaps = skipped.map((what) => `**SKIPPED**: ${what}`);
  return [
    `# How accurate it is

Every figure here is made by one command, \`npm run accuracy -- FOLDER --write\`, from labelled comments in a folder that is not part of this project (labelled comments as \`gold/LANGUAGE.jsonl\`, public reviews under \`train/\`) and from sentences that are. Your own comments are other comments: label a hundred and measure (\`npx genklang evaluate labelled.jsonl\`) before you trust a figure. Intervals are 95 % and hold only for comments like those measured.`,
    ...gaps,
  ].join("\n\n");
}

/** Whose figures these are: other lexicons, other figures. */
function origin() {
  const { version } = analyzer.analyze({ id: "", text: "" });
  return `*Made with Genklang ${version.genklang}, lexicons ${version.lexicons}, on ${new Date().toISOString().slice(0, 10)}.*`;
}
