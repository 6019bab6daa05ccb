// npm run bench -- speed [FOLDER] [--quick]
// What a comment costs, beside what else npm offers; Danish and Swedish beside English; the start; and how the cost grows with the
// number of comments and with their length. `bench/files.js` measures whole files.
import { loadAnalyzer } from "../dist/bundle/index.js";
import { benchArguments } from "./tools/arguments.js";
import { joinTexts } from "./tools/cut-texts.js";
import { growthTable } from "./tools/growth-table.js";
import { markdownTable } from "./tools/markdown-table.js";
import { measureRatesApart } from "./tools/measure-rates-apart.js";
import { readComments } from "./tools/read-comments.js";
import { isInstalled, SENTIMENT_PEERS } from "./tools/sentiment-peers.js";
import { startTable } from "./tools/start-cost.js";

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
for (const name of SENTIMENT_PEERS) {
  if (!isInstalled(name)) console.error(`SKIPPED: ${name} is not installed; npm ci --prefix bench`);
}
const analyzer = await loadAnalyzer({ evidence: false });

const sections = [await peerTable(), await languageTable()];
const analyze = (text, language) => analyzer.analyze({ id: "1", text, language });
sections.push(growthTable(analyze, comments, joinTexts, { quick }));
sections.push(startTable({ quick }));
console.log(sections.join("\n\n"));

/** `analyze` of English comments of two lengths, language given, beside the peers, in turns. */
async function peerTable() {
  const own = (name, kind, language = "en") => ({ name, kind, language });
  const ours = [
    own("**without evidence**", "plain"),
    own("**with evidence**", "evidence"),
    own("**to JSONL**", "jsonl"),
    own("without evidence, without models", "plainWithoutModels"),
    { name: "without evidence, language found out", kind: "plain" },
  ];
  const peers = SENTIMENT_PEERS.filter(isInstalled).map((name) => ({ name, kind: name }));
  const found = [];
  for (const length of LENGTHS) {
    const candidates = [...ours, ...peers].map((one) => ({ ...one, textLanguage: "en", length }));
    found.push(await measureRatesApart(candidates, { folder, quick }));
  }
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
    `English comments in a second of processor time, one thread, each candidate in a process of its own, warm, in turns, beside \`sentiment\` (which adds up AFINN, nothing else), \`wink-nlp\` (sentences, negation, sentiment) and \`vader-sentiment\`; comments of about ${LENGTHS.join(" and ")} characters cut from ${folder ? "the train reviews" : "the samples"}. Ours is a whole analysis: sentiment, emotions, needs, stages, touchpoints and signals.`,
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
async function languageTable() {
  const named = (kind) =>
    LANGUAGES.map((language) => ({
      name: `${kind} ${language}`,
      kind,
      language,
      textLanguage: language,
      length: 250,
    }));
  const rates = await measureRatesApart([...named("plain"), ...named("evidence")], { folder, quick });
  const row = (language) => [
    language,
    ...["plain", "evidence"].flatMap((kind) => {
      const speed = (code) => rates.get(`${kind} ${code}`).bytes;
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
