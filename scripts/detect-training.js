// How language detection is learned: the numbers of a run, what is left out to measure it, and the hand-written lists.
import { readFileSync } from "node:fs";
import { reversePairs } from "../dist/learn/create-respeller.js";
import { prepareSources } from "../dist/learn/detect-source.js";
import { respellSources } from "../dist/learn/respell-sources.js";
import { trainDetect } from "../dist/learn/train-detect.js";
import { parseLexicon } from "../dist/lexicon/parse-lexicon.js";
import { parseTable } from "../dist/lexicon/parse-table.js";
import { UNKNOWN } from "../dist/text/detect-features.js";

const LEXICONS = new URL("../lexicons/", import.meta.url);

export const TRAINING = {
  seed: 20_26,
  // How often each is drawn. Norwegian answers are rarer where Danish ones are read, and a Danish answer taken for
  // Norwegian is not scored at all: with 2 for nb, nb and da are mistaken for each other equally often across sources.
  shares: new Map([
    ["da", 3],
    ["sv", 3],
    ["en", 3],
    ["nb", 1.4],
    ["nn", 0.15],
    ["other", 1.2],
  ]),
  draws: 1_000_000,
  longest: 4,
  occurrences: 10,
  shortShare: 0.6,
  shortWords: 5,
  longWords: 30,
  rate: 0.1,
  sparsity: 1,
  shrinkage: 1,
};
export const FIRST_ROUND = { ...TRAINING, draws: 60_000 };
export const CROSS_ROUND = { ...TRAINING, draws: 300_000 };

/** Sources left out of a run that is measured on them: what it knows comes from texts of another kind. */
export const CROSS_RUNS = [
  { name: "without subtitles", without: ["da.xed", "sv.xed", "en.xed", "en.xed-neutral", "no.subtitles"] },
  {
    name: "without reviews",
    without: ["da.reviews", "sv.reviews", "sv.swerec-train", "en.reviews", "en.airline-tweets"],
  },
];

/** A word without any known part is in another script; one such word must not outweigh a sentence. */
const UNKNOWN_WORD = 4;
/** How often words are drawn beside the texts of a label, whose weights add up to 8 or so. */
const WORDS_WEIGHT = 4;
const PAIRS_WEIGHT = 5;
const SHARED_WEIGHT = 1;

const listed = readLexicon("und/detect.words.tsv").entries;
const paired = readLexicon("und/detect.pairs.tsv").entries;
const daNb = pairsOf("da=nb");
const oneWay = pairsOf("da>nb");
const nbNn = pairsOf("nb>nn");
const RESPELLINGS = [
  { from: "da", to: "nb", pairs: [...daNb, ...oneWay] },
  { from: "nb", to: "da", pairs: reversePairs(daNb) },
  { from: "nb", to: "nn", pairs: nbNn },
];

/** Feature → label → weight, learned from these sources, the hand-written words and the respelt texts. */
export function learnDetect(sources, options, companies) {
  const known = new Set([...companies, ...wordsOf("name")]);
  const lists = [...options.shares.keys()].map((label) =>
    wordList("words", label, wordsOf(label), WORDS_WEIGHT),
  );
  const texts = prepareSources([...sources, ...lists.filter(({ texts }) => texts.length > 0)], known);
  const respelt = respellSources(texts, RESPELLINGS.slice(0, 2));
  const nynorsk = respellSources([...texts, ...respelt], RESPELLINGS.slice(2));
  const learned = trainDetect(
    [...texts, ...respelt, ...nynorsk, ...pairLists(), ...sharedLists(options)],
    options,
  );
  return new Map([...learned, [UNKNOWN, new Map([["other", UNKNOWN_WORD]])]]);
}

/** Each side of the pairs as a word list of its language. */
function pairLists() {
  const side = (pairs, place) =>
    pairs.filter((pair) => !/[-*+]/.test(pair)).map((pair) => [pair.split("=")[place]]);
  const list = (label, samples) => ({ ...wordList("pairs", label, [], PAIRS_WEIGHT), samples });
  return [
    list("da", side(daNb, 0)),
    list("nb", [...side(daNb, 1), ...side(oneWay, 1)]),
    list("nn", side(nbNn, 1)),
  ];
}

/**
 * Names of people, and words that are the same everywhere, stand in every language alike, so that they tell none. A name
 * is no feature itself: it is only to take from its parts what they seem to tell.
 */
function sharedLists(options) {
  const files = ["und", "da", "sv", "en"].map((language) => `${language}/names.tsv`);
  const names = files.flatMap((file) =>
    parseTable(readText(file), file)
      .rows.filter((row) => ["given", "either", "family"].includes(row.cell("label")))
      .flatMap((row) => row.cell("phrase").toLowerCase().split(" ")),
  );
  const samplesOf = (words) =>
    [...new Set(words)].filter((word) => /^\p{L}+$/u.test(word)).map((word) => [word]);
  return [...options.shares.keys()].flatMap((label) => [
    { ...wordList("names", label, [], SHARED_WEIGHT), nameless: true, samples: samplesOf(names) },
    { ...wordList("shared", label, [], SHARED_WEIGHT), samples: samplesOf(wordsOf("any")) },
  ]);
}

function wordList(kind, label, texts, weight) {
  return { name: `${kind} ${label}`, label, texts, weight, names: "hidden", wordList: true };
}

function wordsOf(label) {
  return listed.filter((row) => row.label === label).flatMap((row) => row.phrase.split(" "));
}

function pairsOf(label) {
  return paired.filter((row) => row.label === label).flatMap((row) => row.phrase.split(" "));
}

function readLexicon(file) {
  const { lexicon, problems } = parseLexicon(readText(file), file);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return lexicon;
}

function readText(file) {
  return readFileSync(new URL(file, LEXICONS), "utf8");
}
