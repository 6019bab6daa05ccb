// npm run bench -- speed [FOLDER] [--quick]
// What a comment costs, beside what else npm offers; Danish and Swedish beside English; the start; and how the cost grows with the
// number of comments and with their length. `bench/files.js` measures whole files.
import { benchArguments } from "./tools/arguments.js";
import { joinTexts } from "./tools/cut-texts.js";
import { growthTable } from "./tools/growth-table.js";
import { markdownTable } from "./tools/markdown-table.js";
import { measureRates } from "./tools/measure-rates.js";
import { readComments } from "./tools/read-comments.js";
import { sentimentPeers } from "./tools/sentiment-peers.js";
import { createSpeedCandidates } from "./tools/speed-candidates.js";
import { startTable } from "./tools/start-cost.js";
import { textsOfLength } from "./tools/texts-of-length.js";

const LANGUAGES = ["da", "sv", "en"];
const LENGTHS = [66, 250];
const AIMS = { plain: 1, evidence: 0.6, jsonl: 0.4, "wink-nlp": 4, "vader-sentiment": 25 };

const { folder, quick } = benchArguments();
const comments = new Map();
for (const language of LANGUAGES) {
  comments.set(
    language,
    (await readComments(language, folder)).map(({ text }) => text),
  );
}
const candidates = await createSpeedCandidates();
const { peers, missing } = await sentimentPeers();
for (const name of missing) console.error(`SKIPPED: ${name} is not installed`);

const sections = [peerTable(), languageTable()];
sections.push(growthTable(candidates.plain.analyze, comments, joinTexts, { quick }));
sections.push(startTable({ quick }));
console.log(sections.join("\n\n"));

/** `analyze` of English comments of two lengths, language given, beside the peers, in turns. */
function peerTable() {
  const ours = [
    { name: "**without evidence**", run: candidates.plain.count("en") },
    { name: "**with evidence**", run: candidates.evidence.count("en") },
    { name: "**to JSONL**", run: candidates.jsonl.count("en") },
    { name: "without evidence, without models", run: candidates.plainWithoutModels.count("en") },
    { name: "without evidence, language found out", run: candidates.plain.count(undefined) },
  ];
  const found = LENGTHS.map((length) =>
    measureRates([...ours, ...peers], textsOfLength(comments.get("en"), length), { quick }),
  );
  const rateOf = (name) => found.map((rates) => rates.get(name)?.rate ?? Number.NaN);
  const row = (name) => {
    const rates = rateOf(name);
    const against = rateOf("sentiment");
    return [name, ...rates.flatMap((rate, at) => [thousands(rate), times(rate / against[at])])];
  };
  const names = [...ours, ...peers].map(({ name }) => name);
  const aim = (what, against, least) => {
    const mine = rateOf(what);
    const other = rateOf(against);
    return [
      `${what.replaceAll("*", "")} ÷ ${against}`,
      `${least.toFixed(1)} ×`,
      ...mine.map((rate, at) => times(rate / other[at])),
    ];
  };
  const aims = [
    aim("**without evidence**", "sentiment", AIMS.plain),
    aim("**with evidence**", "sentiment", AIMS.evidence),
    aim("**to JSONL**", "sentiment", AIMS.jsonl),
    aim("**without evidence**", "wink-nlp", AIMS["wink-nlp"]),
    aim("**without evidence**", "vader-sentiment", AIMS["vader-sentiment"]),
    aim("**without evidence**", "without evidence, without models", 0.7),
  ].filter((cells) => !cells.includes("–"));
  return [
    `English comments in a second of processor time, one thread, beside \`sentiment\` (which adds up AFINN, nothing else), \`wink-nlp\` (sentences, negation, sentiment) and \`vader-sentiment\`; comments of about ${LENGTHS.join(" and ")} characters cut from ${folder ? "the train reviews" : "the samples"}. Ours is a whole analysis: sentiment, emotions, needs, stages, touchpoints and signals.`,
    "",
    markdownTable(
      ["", ...LENGTHS.flatMap((length) => [`${length} characters`, "÷ sentiment"])],
      names.map(row),
    ),
    "",
    markdownTable(["", "aim", ...LENGTHS.map((length) => `${length} characters`)], aims),
  ].join("\n");
}

/** Bytes of comments in a second, the same code for each language. */
function languageTable() {
  const texts = new Map(LANGUAGES.map((language) => [language, textsOfLength(comments.get(language), 250)]));
  const rates = new Map();
  for (const name of ["plain", "evidence"]) {
    // One after the other inside a round would need one list of texts; each language has its own.
    const turns = LANGUAGES.map((language) => {
      let at = 0;
      const own = texts.get(language);
      const run = candidates[name].count(language);
      return { name: language, run: () => run(own[at++ % own.length]) };
    });
    rates.set(name, measureRates(turns, ["x"], { quick }));
  }
  const bytes = (language) => {
    const own = texts.get(language);
    return own.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / own.length;
  };
  const row = (language) => [
    language,
    ...["plain", "evidence"].flatMap((name) => {
      const speed = (code) => rates.get(name).get(code).rate * bytes(code);
      return [(speed(language) / 1e6).toFixed(2), times(speed(language) / speed("en"))];
    }),
  ];
  return [
    "Reviews of about 250 characters, language given, the same code: megabytes in a second of processor time (aim: Danish and Swedish at least 0.9 × English).",
    "",
    markdownTable(["", "without evidence", "÷ en", "with evidence", "÷ en"], LANGUAGES.map(row)),
  ].join("\n");
}

function thousands(number) {
  if (!Number.isFinite(number)) return "–";
  return Number(number.toPrecision(3)).toLocaleString("en");
}

function times(ratio) {
  if (!Number.isFinite(ratio)) return "–";
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
}
