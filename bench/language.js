// npm run bench -- language [FOLDER] [--quick]
// How right, how sure and how fast language detection is, beside detectors from npm in the same run.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseLexicon } from "../dist/lexicon/parse-lexicon.js";
import { calibrationError } from "../dist/stats/calibration-error.js";
import { createDetector } from "../dist/text/detect.js";
import { createDetectProfile } from "../dist/text/detect-profile.js";
import { createSplitLanguages } from "../dist/text/split-languages.js";
import { benchArguments } from "./tools/arguments.js";
import { cutTexts } from "./tools/cut-texts.js";
import { languagePeers } from "./tools/language-peers.js";
import { readLanguageSets, readLidShort, readShortAnswers } from "./tools/language-sets.js";
import { markdownTable } from "./tools/markdown-table.js";
import { measureRates } from "./tools/measure-rates.js";
import { median } from "./tools/median.js";
import { readComments } from "./tools/read-comments.js";

const FILE = new URL("../lexicons/und/detect.core.tsv", import.meta.url);
const OURS = ["da", "sv", "en"];
const LENGTH = 100;

const { folder, quick } = benchArguments();
const { peers, missing, languages } = await languagePeers();
for (const name of missing) console.error(`SKIPPED: ${name}, which is not installed: npm ci --prefix bench`);
if (folder === undefined)
  console.error(
    "SKIPPED: full sentences, lid-short, reliability and mixed comments, which need a data folder",
  );

const start = measureStart();
const { lexicon } = parseLexicon(readFileSync(FILE, "utf8"), "und/detect.core.tsv");
const profile = createDetectProfile([lexicon]);
const detect = createDetector(profile);
const candidates = [{ name: "**genklang**", code: (text) => detect(text).code }, ...peers];
const sets = folder === undefined ? [] : readLanguageSets(folder);

console.log(
  [
    shortTable("Short answers written for the tests", readShortAnswers()),
    ...(folder === undefined
      ? []
      : [
          shortTable("Short answers of lid-short", readLidShort(folder)),
          sentenceTable(),
          crossTable(),
          reliabilityTable(),
          splitTable(),
        ]),
    await speedTable(),
    start,
  ].join("\n\n"),
);

/** A text that stands under two languages is right as either; "Ok" is right as undecided. */
function shortTable(title, answers) {
  const labels = [...new Set(answers.map(({ label }) => label))];
  const meant = new Map();
  for (const { label, text } of answers) meant.set(text, [...(meant.get(text) ?? []), label]);
  const rate = (code, label) => {
    if (code !== candidates[0].code && !languages.includes(label)) return "–";
    const own = answers.filter((answer) => answer.label === label);
    const right = own.filter(({ text }) => {
      const found = code(text);
      return meant.get(text).includes(found) || (text === "Ok" && found === "und");
    });
    return percent(right.length / own.length);
  };
  return table(
    `${title} (${answers.length} of ${median(answers.map(({ text }) => text.length))} characters), percent right`,
    ["", ...labels],
    candidates.map(({ name, code }) => [name, ...labels.map((label) => rate(code, label))]),
  );
}

function sentenceTable() {
  const right = (texts, code, label) =>
    percent(texts.filter((text) => code(text) === label).length / texts.length);
  return table(
    "Texts the profile was not learned from (held-out rows; * files never learned from), percent right: five words or more / the first five words",
    ["", "rows", ...candidates.map(({ name }) => name)],
    sets.map(({ name, label, whole, begin }) => [
      `${label}: ${name}`,
      whole.length,
      ...candidates.map(({ code }) => `${right(whole, code, label)} / ${right(begin, code, label)}`),
    ]),
  );
}

/** What the training wrote into the profile's header. */
function crossTable() {
  const rows = ["without subtitles", "without reviews"].flatMap((run) =>
    (lexicon.provenance.header.get(`scores ${run}`) ?? "")
      .replace(/^.*: /, "")
      .split(", ")
      .map((score) => [run, ...score.split(" ")]),
  );
  return table(
    "Across sources: a profile learned without these texts' kind, percent right (five words or more / the first five)",
    ["learned", "measured on", "genklang"],
    rows,
  );
}

function reliabilityTable() {
  const judgedOf = (wanted) =>
    sets
      .filter(({ label }) => wanted.includes(label))
      .flatMap(({ label, whole, begin }) =>
        [...whole, ...begin].map((text) => ({ text, label, weight: 1 / (whole.length + begin.length) })),
      )
      .map(({ text, label, weight }) => {
        const { code, confidence } = detect(text);
        return { confidence, right: code === label, weight };
      })
      .filter(({ confidence }) => confidence >= profile.minimum);
  const { bins } = calibrationError(judgedOf(languages));
  const errors = languages.map((code) => `${code} ${calibrationError(judgedOf([code])).error.toFixed(3)}`);
  return table(
    `Reliability of decided answers, every set above counting alike; expected calibration error ${errors.join(", ")}`,
    ["confidence", "texts", "mean confidence", "right"],
    bins
      .filter(({ count }) => count > 0)
      .map(({ low, high, count, confidence, right }) => [
        `${low.toFixed(1)} to ${high.toFixed(1)}`,
        count,
        percent(confidence),
        percent(right),
      ]),
  );
}

/** Comments in one language that would be split into several, and joined ones that are. */
function splitTable() {
  const split = createSplitLanguages(profile, detect);
  const has = new Set(OURS);
  const reviews = new Map(
    OURS.map((code) => [code, sets.find(({ name }) => name === `${code}.reviews`).whole.slice(0, 1000)]),
  );
  const rows = OURS.map((code) => {
    const own = reviews.get(code);
    const other = reviews.get(OURS[(OURS.indexOf(code) + 1) % OURS.length]);
    const both = own.map((text, i) => `${text}. ${other[i % other.length]}`);
    const share = (texts) =>
      percent(texts.filter((text) => split(text, has).length > 0).length / texts.length);
    return [code, own.length, share(own), share(both)];
  });
  return table(
    "Held-out reviews split into languages, percent (some of the Danish ones do quote mails in English or Swedish)",
    ["", "reviews", "of those in one language", "of each joined with one in the next language"],
    rows,
  );
}

async function speedTable() {
  const texts = [];
  for (const code of OURS) {
    const rows = await readComments(code, folder);
    texts.push(
      ...cutTexts(
        rows.map(({ text }) => text),
        LENGTH,
      ).slice(0, 20_000),
    );
  }
  const mixed = texts.map((_, i) => texts[(i * 7919) % texts.length]);
  const rates = measureRates(
    candidates.map(({ name, code }) => ({ name, run: (text) => code(text).length })),
    mixed,
    { quick },
  );
  return table(
    `Texts of about ${LENGTH} characters a second, one thread, in turns (median; lowest to highest round; ${mixed.length} different texts)`,
    ["", "texts/s", "range"],
    [...rates].map(([name, { rate, low, high }]) => [
      name,
      thousands(rate),
      `${thousands(low)} to ${thousands(high)}`,
    ]),
  );
}

/** From the file's text to the first answer. */
function measureStart() {
  const text = readFileSync(FILE, "utf8");
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    const parsed = parseLexicon(text, "und/detect.core.tsv");
    createDetector(createDetectProfile([parsed.lexicon]))("God service");
    return performance.now() - started;
  });
  return `The profile has ${Math.round(text.length / 1000)} kB and is ready after ${times[0].toFixed(0)} ms (the first time in this process; ${median(times).toFixed(0)} ms the median of five).`;
}

function table(title, head, rows) {
  return `${title}\n\n${markdownTable(head, rows)}`;
}

function percent(share) {
  return (100 * share).toFixed(1);
}

function thousands(rate) {
  return `${Math.round(rate / 1000)}k`;
}
