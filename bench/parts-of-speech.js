// npm run bench -- parts-of-speech [FOLDER] [--quick]
// What asking wink-nlp for the part of speech of an English word is worth: how many texts ask, which scores it
// changes, whether towards the stars the same customer gave, how many of its decisions a reader calls right, and what
// it costs. Rows that ask are those of lexicons/en whose pos ends with "!".
import { readFileSync } from "node:fs";
import { createAnalyzer } from "../dist/analyze.js";
import { loadLexicons } from "../dist/index.js";
import { createPorts } from "../dist/io/helpers.js";
import { benchArguments } from "./tools/arguments.js";
import { markdownTable } from "./tools/markdown-table.js";
import { measureRates } from "./tools/measure-rates.js";
import { readComments } from "./tools/read-comments.js";
import { wilson } from "./tools/wilson.js";

const { folder, quick } = benchArguments();
const { packs } = loadLexicons();
const comments = (await readComments("en", folder)).slice(0, quick ? 2000 : undefined);
const { tagEnglish } = createPorts();
const asked = [];
const listening = (text, offset) => {
  const part = tagEnglish(text, offset);
  asked.push({ word: wordAt(text, offset), part });
  return part;
};
const withTagger = reader(packs, { tagEnglish: listening });
const allCount = reader(new Map([...packs].map(([code, pack]) => [code, withoutQuestions(pack)])), {});
const noneCounts = reader(packs, {});

const words = new Map();
const asking = [];
const others = [];
for (const comment of comments) {
  asked.length = 0;
  const value = sentimentOf(withTagger, comment.text);
  if (asked.length === 0) {
    others.push(comment.text);
    continue;
  }
  asking.push(comment.text);
  record([...asked], comment, value);
}
console.log([shares(), decisions(), judged(), cost()].filter(Boolean).join("\n\n"));

function reader(somePacks, ports) {
  const version = { wire: 1, genklang: "", lexicons: "" };
  const detect = () => ({ code: "en", confidence: 1 });
  return createAnalyzer({ packs: somePacks, version, detect, ports, evidence: false });
}

/** The same lexicons with rows that ask nothing: they count wherever they stand. */
function withoutQuestions(pack) {
  const lexicons = pack.lexicons.map((lexicon) => ({
    ...lexicon,
    entries: lexicon.entries.map((entry) =>
      entry.pos?.endsWith("!") ? { ...entry, pos: entry.pos.slice(0, -1) } : entry,
    ),
  }));
  return { ...pack, lexicons };
}

function sentimentOf(analyzer, text) {
  return analyzer.analyze({ id: "", text, language: "en" }).sentiment?.value ?? 0;
}

/** Books what the tagger did in one text under its word; a text that asks about several words is booked nowhere else. */
function record(questions, { text, stars }, value) {
  const names = new Set(questions.map(({ word }) => word));
  const name = names.size === 1 ? questions[0].word : "several words";
  const row = words.get(name) ?? { texts: 0, dropped: [], kept: [], towards: 0, away: 0 };
  words.set(name, row);
  row.texts += 1;
  const ifAll = sentimentOf(allCount, text);
  const ifNone = sentimentOf(noneCounts, text);
  const dropped = value !== ifAll;
  const kept = value !== ifNone;
  if (dropped) row.dropped.push(stars);
  if (kept) row.kept.push(stars);
  if ((!dropped && !kept) || !(stars <= 2 || stars >= 4)) return;
  const change = value - (dropped ? ifAll : ifNone);
  if (change === 0) return;
  if (change > 0 === stars >= 4) row.towards += 1;
  else row.away += 1;
}

function shares() {
  const share = ((100 * asking.length) / comments.length).toFixed(1);
  return `${folder ? "English train reviews" : "The English sample"}: ${asking.length} of ${comments.length} texts (${share} %) hold a word whose row asks for its part of speech; the others never start wink-nlp.`;
}

function decisions() {
  const rows = [...words]
    .sort(([, a], [, b]) => b.texts - a.texts)
    .map(([name, { texts, dropped, kept, towards, away }]) => [
      name,
      texts,
      ...[dropped, kept].flatMap((list) => [list.length, mean(list)]),
      towards + away === 0 ? "–" : `${towards} of ${towards + away} ${wilson(towards, towards + away)}`,
    ]);
  return [
    "Texts in which the answer changed the sentiment value: a row was dropped (against counting it everywhere) or kept (against never counting it); in the rest a longer phrase had decided already. Behind them the mean stars of those texts: of a row that praises, the texts that keep it should have more. Last, how often the value moved towards the stars (one, two, four and five); in a file of mostly five stars, dropping praise moves away from them by itself.",
    "",
    markdownTable(["word", "texts that ask", "dropped", "stars", "kept", "stars", "towards the stars"], rows),
  ].join("\n");
}

/** Decisions that were read one by one; the file knows a place by its hash and holds no text. */
function judged() {
  const file = new URL("parts-of-speech.judged.tsv", import.meta.url);
  const rows = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  const tally = new Map();
  for (const [, set, word, right] of rows.map((row) => row.split("\t"))) {
    for (const name of [`${word}, ${set}`, `**all, ${set}**`]) {
      const count = tally.get(name) ?? { right: 0, read: 0, set };
      count.read += 1;
      if (right === "yes") count.right += 1;
      tally.set(name, count);
    }
  }
  const order = [...tally].sort(([, a], [, b]) => a.set.localeCompare(b.set) || b.read - a.read);
  return [
    "Decisions read one by one, drawn by chance from those no longer phrase had decided: is it right that the row counts there, or does not?",
    "",
    markdownTable(
      ["", "right", "of", ""],
      order.map(([name, { right, read }]) => [name, right, read, wilson(right, read)]),
    ),
  ].join("\n");
}

/** Analyses a second of texts that ask, with the tagger and without, and of texts that do not. */
function cost() {
  if (asking.length < 8 || others.length < 8) return "";
  const analyzer = reader(packs, { tagEnglish });
  const run = (analyze) => (text) => analyze.analyze({ id: "", text, language: "en" }).stages.length;
  const [tagged, untagged] = [
    measureRates(
      [
        { name: "ask", run: run(analyzer) },
        { name: "ask, not tagged", run: run(noneCounts) },
      ],
      asking,
      { quick },
    ),
    measureRates([{ name: "do not ask", run: run(analyzer) }], others, { quick }),
  ];
  const length = (texts) => (texts.reduce((sum, text) => sum + text.length, 0) / texts.length).toFixed(0);
  const rows = [...tagged, ...untagged].map(([name, { rate }]) => [
    name,
    length(name === "do not ask" ? others : asking),
    Math.round(rate).toLocaleString("en"),
  ]);
  return [
    "Cost of the whole analysis without evidence, in texts in a second of processor time.",
    "",
    markdownTable(["texts that", "mean characters", "texts a second"], rows),
  ].join("\n");
}

/** The mean of stars with two digits; "–" where there are none (the sample has none). */
function mean(stars) {
  const sum = stars.reduce((total, star) => total + star, 0);
  return stars.length === 0 || Number.isNaN(sum) ? "–" : (sum / stars.length).toFixed(2);
}

function wordAt(text, offset) {
  return (/^[\p{L}'’-]+/u.exec(text.slice(offset, offset + 40))?.[0] ?? "").toLowerCase();
}
