// node bench/spelling.js [FOLDER] [--quick]
// What reading slips as the word meant does: how many words it changes, how often a reader finds that right, and what
// it is worth on labelled comments and on stars. "Off" is the same analyzer without slips and marks; listed spellings
// and digraphs ("aa" for "å") count in both. Words found in the half that was judged (note "held-out") are switched
// off for the judged precision, so that it is the precision on words nobody had seen.
// Comments that the detector takes for another language are left out, as in an analysis. --quick takes a fifth of the comments; FOLDER/gold is read where it is there. `--list da` prints the corrections.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { analyzerOf, loadLexicons } from "../dist/index.js";
import { parseGold } from "../dist/learn/parse-gold.js";
import { createMatcher } from "../dist/lexicon/create-matcher.js";
import { seededRandom } from "../dist/stats/seeded-random.js";
import { createParser } from "../dist/text/create-parser.js";
import { benchArguments } from "./tools/arguments.js";
import { markdownTable } from "./tools/markdown-table.js";
import { readComments } from "./tools/read-comments.js";

const { folder, quick } = benchArguments(process.argv.slice(2).filter((word) => !/^[a-z]{2}$/.test(word)));
const listed = process.argv[process.argv.indexOf("--list") + 1];
const languages = process.argv.includes("--list") ? [listed] : ["da", "sv", "en"];
const lexicons = loadLexicons();
const NEVER = { letters: new Map(), bare: 0 };
const off = packsWith(() => NEVER);
const unseen = packsWith(({ textRules, lexicons: own }) => {
  const late = new Set(
    own.flatMap(({ kind, entries }) =>
      kind === "token" ? entries.filter(({ note }) => note === "held-out").map(({ phrase }) => phrase) : [],
    ),
  );
  return { words: new Set([...textRules.spelling.words].filter((word) => !late.has(word))) };
});
const judged = readJudged();
const { detect } = analyzerOf(lexicons);
const changed = new Map();
const counts = [];
for (const language of languages) {
  const comments = (await readComments(language, folder))
    .map((comment, index) => ({ ...comment, index }))
    .filter(({ text, index }) => (!quick || index % 10 < 2) && detect(text).code === language);
  const parse = { on: parserOf(lexicons.packs, language), off: parserOf(off, language) };
  const parseUnseen = parserOf(unseen, language);
  const pairsOf = comments.map(({ text }) => corrections(text, parse.on, parse.off));
  changed.set(
    language,
    comments.filter((_, index) => pairsOf[index].length > 0),
  );
  const words = pairsOf.flat();
  const fresh = comments
    .filter(({ index }) => index % 2 === 1)
    .flatMap(({ text }) => corrections(text, parseUnseen, parse.off));
  if (process.argv.includes("--list")) print(process.argv.includes("--held-out") ? fresh : words);
  const marks = fresh.map((pair) => judged.get(hashOf(language, pair))).filter((mark) => mark !== undefined);
  const right = marks.reduce((sum, mark) => sum + mark, 0);
  counts.push([
    language,
    comments.length,
    ((1000 * words.length) / comments.length).toFixed(1),
    new Set(words).size,
    `${marks.length} of ${fresh.length}`,
    marks.length ? `${(right / marks.length).toFixed(3)} ${wilson(right, marks.length)}` : "–",
  ]);
}
if (process.argv.includes("--list")) process.exit(0);

console.log(
  "Words read as another, and how often a reader who sees the pair finds it right (second half of the comments, by occurrence):\n",
);
console.log(
  markdownTable(
    ["language", "comments", "words per 1,000 comments", "different", "judged", "right (95 %)"],
    counts,
  ),
);
console.log("\nComments whose sentiment changed, against their stars (3 stars left out):\n");
console.log(
  markdownTable(
    [
      "language",
      "comments with a corrected word",
      "value changed",
      "moved towards the stars (95 %)",
      "sign right before",
      "after",
    ],
    languages.map(starsRow),
  ),
);
const gold = languages.filter((language) => existsSync(goldFile(language)));
if (gold.length > 0) {
  console.log(
    "\nLabelled comments: right with and without, and the difference (95 %, the same texts drawn for both):\n",
  );
  console.log(markdownTable(["language", "measure", "off", "on", "difference"], gold.flatMap(goldRows)));
}

function packsWith(change) {
  return new Map(
    [...lexicons.packs].map(([code, pack]) => {
      const spelling = { ...pack.textRules.spelling, ...change(pack) };
      return [code, { ...pack, textRules: { ...pack.textRules, spelling } }];
    }),
  );
}

function parserOf(packs, language) {
  const pack = packs.get(language);
  return createParser(language, pack.textRules, createMatcher(pack).vocabulary);
}

/** "misspelt→read" for each word that is read otherwise with spelling on; the same word may be split otherwise. */
function corrections(text, on, without) {
  const before = new Map(without(text).tokens.map((token) => [`${token.start}-${token.end}`, token.norm]));
  return on(text).tokens.flatMap(({ start, end, norm }) => {
    const plain = before.get(`${start}-${end}`);
    return plain === undefined || plain === norm ? [] : [`${plain}→${norm}`];
  });
}

function hashOf(language, pair) {
  return createHash("sha256").update(`${language} ${pair}`).digest("hex").slice(0, 12);
}

/** Hash of "language misspelt→read" → 1 where a reader found it right, 0 where not. The words are not committed. */
function readJudged() {
  const lines = readFileSync(new URL("spelling.judged.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return new Map(
    lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .slice(1)
      .map((line) => line.split("\t"))
      .map(([hash, , right]) => [hash, Number(right)]),
  );
}

function print(words) {
  const times = new Map();
  for (const pair of words) times.set(pair, (times.get(pair) ?? 0) + 1);
  for (const [pair, n] of [...times].sort((a, b) => b[1] - a[1])) console.log(`${n}\t${pair}`);
}

function starsRow(language) {
  const analyze = both();
  let towards = 0;
  const sign = { off: 0, on: 0 };
  const moved = changed.get(language).filter(({ stars }) => stars <= 2 || (stars >= 4 && stars <= 5));
  const differing = moved.filter(({ text, stars }) => {
    const direction = stars <= 2 ? -1 : 1;
    const [before, after] = [analyze.off(text, language), analyze.on(text, language)];
    if (before === after) return false;
    towards += (after ?? 0) * direction > (before ?? 0) * direction ? 1 : 0;
    sign.off += Math.sign(before ?? 0) === direction ? 1 : 0;
    sign.on += Math.sign(after ?? 0) === direction ? 1 : 0;
    return true;
  }).length;
  const share = differing ? `${(towards / differing).toFixed(3)} ${wilson(towards, differing)}` : "–";
  return [language, moved.length, differing, share, sign.off, sign.on];
}

function both() {
  const value = (analyzer) => (text, language) =>
    analyzer.analyze({ id: "", text, language }).sentiment?.value;
  const [on, without] = analyzers();
  return { on: value(on), off: value(without) };
}

function analyzers() {
  return [lexicons.packs, off].map((packs) => analyzerOf({ ...lexicons, packs }, { evidence: false }));
}

function goldFile(language) {
  return `${folder}/gold/${language}.jsonl`;
}

function goldRows(language) {
  const { rows } = parseGold(readFileSync(goldFile(language), "utf8"), goldFile(language));
  const [on, without] = analyzers();
  return differencesOf(rows, on, without, language);
}

/** Per text: whether the sentiment is right, and true and false labels of each layer; drawn anew for the interval. */
function differencesOf(rows, on, without, language) {
  const random = seededRandom(1);
  const labels = ["stages", "touchpoints", "emotions", "needs"];
  const read = rows.map((row) => [without, on].map((analyzer) => countsOf(row, analyzer, language, labels)));
  const draws = Array.from({ length: 1000 }, () => read.map(() => read[Math.floor(random() * read.length)]));
  const measures = [
    ["sentiment right", (sample, side) => mean(sample.map((pair) => pair[side].sentiment))],
    ...labels.map((layer) => [`${layer} micro-F1`, (sample, side) => microF1(sample, side, layer)]),
  ];
  return measures.map(([name, measure]) => {
    const difference = (sample) => measure(sample, 1) - measure(sample, 0);
    const drawn = draws.map(difference).sort((a, b) => a - b);
    const [low, high] = [drawn[25], drawn[974]];
    return [
      language,
      name,
      measure(read, 0).toFixed(3),
      measure(read, 1).toFixed(3),
      `${difference(read).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`,
    ];
  });
}

function countsOf(row, analyzer, language, labels) {
  const analysis = analyzer.analyze({ id: row.id, text: row.text, language });
  const said = (layer) =>
    new Set(analysis[layer].map(({ label, state }) => (state === undefined ? label : `${label}:${state}`)));
  const found = { sentiment: (analysis.sentiment?.label ?? "none") === row.sentiment ? 1 : 0 };
  for (const layer of labels) {
    const truth = row.layers.get(layer) ?? new Set();
    const answer = said(layer);
    const shared = [...answer].filter((label) => truth.has(label)).length;
    found[layer] = { shared, truth: truth.size, said: answer.size };
  }
  return found;
}

function microF1(sample, side, layer) {
  const sum = (key) => sample.reduce((total, pair) => total + pair[side][layer][key], 0);
  return (2 * sum("shared")) / Math.max(1, sum("truth") + sum("said"));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 95 % interval of a share (Wilson 1927). */
function wilson(right, n) {
  const z = 1.96;
  const p = right / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return `[${(middle - half).toFixed(3)}, ${(middle + half).toFixed(3)}]`;
}
