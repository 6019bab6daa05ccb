// npm run bench -- tokens [FOLDER] [--quick]
// How fast a text becomes tokens and clauses, beside tokenizers from npm; whether memory stays flat over texts that
// were never seen before; whether time and steps grow with the length of a text and no faster.
import { createAnalyzer } from "../dist/analyze.js";
import { loadLexicons } from "../dist/index.js";
import { createPorts } from "../dist/io/helpers.js";
import { createMatcher } from "../dist/lexicon/create-matcher.js";
import { createDetector } from "../dist/text/detect.js";
import { createDetectProfile } from "../dist/text/detect-profile.js";
import { createTokenizer } from "../dist/text/tokenize.js";
import { benchArguments } from "./tools/arguments.js";
import { countSteps } from "./tools/count-steps.js";
import { cutTexts, joinTexts } from "./tools/cut-texts.js";
import { markdownTable } from "./tools/markdown-table.js";
import { measureRates } from "./tools/measure-rates.js";
import { median } from "./tools/median.js";
import { processorTime } from "./tools/processor-time.js";
import { readComments } from "./tools/read-comments.js";
import { tokenizerPeers } from "./tools/tokenizer-peers.js";
import { usedHeap } from "./tools/used-heap.js";

const LANGUAGES = ["da", "sv", "en"];
const LENGTH = 100;
const WHOLE = "**language + tokens + clauses**";

const { folder, quick } = benchArguments();
const { packs, profiles } = loadLexicons();
const profile = createDetectProfile(profiles);
const { nameLanguage } = createPorts();
const franc = { texts: 0 };
const comments = new Map();
for (const language of LANGUAGES) {
  const rows = await readComments(language, folder);
  comments.set(
    language,
    rows.map(({ text }) => text),
  );
}
const cut = new Map(LANGUAGES.map((language) => [language, cutTexts(comments.get(language), LENGTH)]));
// Memory first: nothing is kept yet that it would find there already.
const memory = memoryTable();
console.log([speedTable(), memory, growthTable()].join("\n\n"));

/** A detector of its own for each candidate, so that nobody finds the words of another kept. */
function createReader() {
  return createAnalyzer({
    packs,
    version: { wire: 1, genklang: "", lexicons: "" },
    detect: createDetector(profile),
    ports: {
      nameLanguage: (text, exclude) => {
        franc.texts += 1;
        return nameLanguage(text, exclude);
      },
    },
  });
}

/** Detects the language, then takes the text apart in it: what every answer goes through. */
function readWhole(reader, text) {
  const document = reader.parse(text, reader.detect(text).code);
  return document === undefined ? 0 : document.clauses.length;
}

function ours(language) {
  const [whole, parser, namer] = [createReader(), createReader(), createReader()];
  const detect = createDetector(profile);
  const pack = packs.get(language);
  const tokenize = createTokenizer(pack.textRules, createMatcher(pack).isKnown);
  return [
    { name: WHOLE, run: (text) => readWhole(whole, text) },
    { name: "tokens + clauses", run: (text) => parser.parse(text, language).clauses.length },
    { name: "tokens", run: (text) => tokenize(text).length },
    { name: "language", run: (text) => namer.detect(text).code.length },
    { name: "language, franc never asked", run: (text) => detect(text).code.length },
  ];
}

function speedTable() {
  const rates = new Map(
    LANGUAGES.map((language) => [
      language,
      measureRates([...ours(language), ...tokenizerPeers(language)], cut.get(language), { quick }),
    ]),
  );
  const names = new Set([...rates.values()].flatMap((found) => [...found.keys()]));
  const cells = (name) =>
    LANGUAGES.flatMap((language) => {
      const found = rates.get(language);
      if (!found.has(name)) return ["–", "–"];
      const share = found.get(WHOLE).rate / found.get(name).rate;
      return [
        thousands(found.get(name).rate),
        name === WHOLE ? "" : `${share.toFixed(share < 10 ? 2 : 0)} ×`,
      ];
    });
  const from = LANGUAGES.map((language) => `${language} ${cut.get(language).length}`).join(", ");
  const lengths = LANGUAGES.map((language) => mean(cut.get(language).map((text) => text.length)).toFixed(0));
  const asked = LANGUAGES.map((language) => `${language} ${shareAskingFranc(cut.get(language))}`).join(", ");
  return [
    `Texts in a second of processor time, one thread, texts of about ${LENGTH} characters (mean ${lengths.join(", ")}) cut from ${folder ? "the train reviews" : "the samples"} (${from}). Behind each figure: ours, all three together, by this one. Texts that look like none of our languages and are named by franc: ${asked}.`,
    "",
    markdownTable(
      ["", ...LANGUAGES.flatMap((language) => [language, ""])],
      [...names].map((name) => [name, ...cells(name)]),
    ),
  ].join("\n");
}

function shareAskingFranc(texts) {
  const reader = createReader();
  franc.texts = 0;
  const some = texts.slice(0, 5000);
  for (const text of some) reader.detect(text);
  return `${((100 * franc.texts) / some.length).toFixed(1)} %`;
}

/** Heap after texts that nobody saw before, each with a word of its own: the worst case for anything that is kept. */
function memoryTable() {
  const texts = LANGUAGES.flatMap((language) => cut.get(language));
  const marks = quick ? [1_000, 5_000] : [1_000, 10_000, 50_000, 100_000, 200_000];
  const reader = createReader();
  for (const language of LANGUAGES)
    for (const text of cut.get(language).slice(0, 50)) readWhole(reader, text);
  const before = usedHeap();
  const rows = [];
  let read = 0;
  for (const mark of marks) {
    for (; read < mark; read += 1)
      readWhole(reader, `${texts[(read * 7919) % texts.length]} ${madeWord(read)}`);
    rows.push([thousands(mark), (usedHeap() - before).toFixed(1)]);
  }
  return [
    "Heap in use (MB, garbage collected) above what it was after the first few, after so many different texts in the three languages, each with a word never seen.",
    "",
    markdownTable(["texts", "MB"], rows),
  ].join("\n");
}

function growthTable() {
  const lengths = [100, 1_000, 10_000, 100_000, 1_000_000].slice(0, quick ? 3 : 5);
  const rows = lengths.map((length) => {
    const reader = createReader();
    const texts = LANGUAGES.map((language) => joinTexts(comments.get(language), length));
    return [
      thousands(length),
      ...texts.map((text) => nanoseconds(reader, text).toFixed(0)),
      ...texts.map((text) => (countSteps(() => readWhole(reader, text)) / length).toFixed(1)),
    ];
  });
  const head = (unit) => LANGUAGES.map((language) => `${language}, ${unit}`);
  return [
    "Language, tokens and clauses of one text of joined comments: nanoseconds of processor time and counted steps a character. Linear where they do not grow.",
    "",
    markdownTable(["characters", ...head("ns"), ...head("steps")], rows),
  ].join("\n");
}

/** Nanoseconds a character: the median of several runs, each over at least 100,000 characters. */
function nanoseconds(reader, text) {
  const times = Math.max(1, Math.ceil(100_000 / text.length));
  const run = () => {
    const started = processorTime();
    for (let time = 0; time < times; time += 1) readWhole(reader, text);
    return (1e6 * (processorTime() - started)) / (times * text.length);
  };
  run();
  return median(Array.from({ length: quick ? 3 : 9 }, run));
}

/** 0, 1, 2 … → a pronounceable word that is in no language. */
function madeWord(number) {
  const consonants = "bdfghjklmnprstvz";
  let word = "";
  for (let rest = number + 4096; rest > 0; rest = Math.floor(rest / 64))
    word += consonants[rest % 16] + "aeiou"[(rest >> 4) % 4];
  return word;
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function thousands(number) {
  const rounded = number >= 1000 ? Number(number.toPrecision(3)) : Math.round(number);
  return rounded.toLocaleString("en");
}
