// node bench/compounds.js FOLDER [da|sv|en --list]: how right the splitting of compounds and of glued words is.
// Collects the words that no row knows from FOLDER/train/*.reviews.tsv.gz, draws samples of them by type (the same
// ones for as long as the words are the same), looks up how a reader judged them (bench/compounds.judged.tsv: hashes,
// no words) and prints Markdown. --list prints the samples with their words, for judging.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadLexicons } from "../dist/io/load-lexicons.js";
import { createMatcher } from "../dist/lexicon/create-matcher.js";
import { wilsonInterval } from "../dist/stats/wilson-interval.js";
import { normalize } from "../dist/text/normalize.js";

const SHORTEST = 8;
const SAMPLES = { split: 200, glued: 100, any: 200 };
const [folder, only, mode] = process.argv.slice(2);
if (!folder) {
  console.log("Skipped: expected the data folder (node bench/compounds.js FOLDER); nothing was measured.");
  process.exit(0);
}
const judged = new Map(
  readFileSync(new URL("compounds.judged.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map(([key, language, judgement]) => [`${language} ${key}`, judgement]),
);
const { packs } = loadLexicons({});
const rows = (only ? [only] : ["da", "sv", "en"]).map(measure);
if (mode !== "--list") print();

function measure(language) {
  const { vocabulary, takeApart } = createMatcher(packs.get(language));
  const words = [...unknownWords(language, vocabulary)];
  const reading = new Map(words.map((word) => [word, read(word, vocabulary, takeApart)]));
  const ofKind = (kind) => words.filter((word) => kind === "any" || reading.get(word).kind === kind);
  const samples = Object.entries(SAMPLES).map(([kind, size]) => [kind, draw(ofKind(kind), language, size)]);
  if (mode === "--list") {
    for (const [kind, sample] of samples) {
      for (const word of sample)
        console.log([kind, keyOf(word, language), word, reading.get(word).seams].join("\t"));
    }
  }
  return { language, words: words.length, reading, samples: new Map(samples) };
}

/** Words of eight letters or more without digits that stand written out in no row. */
function unknownWords(language, vocabulary) {
  const [head, ...lines] = gunzipSync(readFileSync(`${folder}/train/${language}.reviews.tsv.gz`))
    .toString("utf8")
    .trimEnd()
    .split("\n");
  const column = head.split("\t").indexOf("text");
  const found = new Set();
  for (const line of lines) {
    for (const raw of (line.split("\t")[column] ?? "").match(/[\p{L}-]{8,}/gu) ?? []) {
      const norm = normalize(raw.replace(/^-+|-+$/g, ""));
      if (norm.length >= SHORTEST && !vocabulary.isKnown(norm)) found.add(norm);
    }
  }
  return found;
}

/** What becomes of a word: "split" or "glued" with the places of its seams, or "whole". */
function read(word, vocabulary, takeApart) {
  const seams = takeApart(word)?.slice(1) ?? [];
  if (seams.length > 0) return { kind: "split", seams: seams.join(" ") };
  const cut = vocabulary.gluedAt(word);
  return cut === undefined ? { kind: "whole", seams: "no" } : { kind: "glued", seams: String(cut) };
}

/** Words by the second half of their hash (other samples were read while the rows were written): a sample that changes little when the words do. */
function draw(words, language, size) {
  return [...words]
    .map((word) => [keyOf(word, language), word])
    .sort(([one], [other]) => (one.slice(6) < other.slice(6) ? 1 : -1))
    .slice(0, size)
    .map(([, word]) => word);
}

function keyOf(word, language) {
  return createHash("sha256").update(`${language} ${word}`).digest("hex").slice(0, 12);
}

/** A judgement is "no" or the places of the seams, with "glued" where both words are whole and no compound. */
function judge(word, { language, reading }) {
  const judgement = judged.get(`${language} ${keyOf(word, language)}`);
  if (judgement === undefined) return undefined;
  const isCut = judgement.replace(" glued", "") === reading.get(word).seams;
  return { isApart: judgement !== "no", isCut, isCompound: isCut && !judgement.endsWith("glued") };
}

function print() {
  console.log("| language | unknown words | what | judged | right | 95 % interval |");
  console.log("|---|---:|---|---:|---:|---|");
  for (const row of rows) {
    const judgements = (kind) =>
      row.samples
        .get(kind)
        .map((word) => judge(word, row))
        .filter(Boolean);
    const share = (kind) =>
      `${((100 * [...row.reading.values()].filter((one) => one.kind === kind).length) / row.words).toFixed(1)} %`;
    const apart = judgements("any").filter(({ isApart }) => isApart);
    line(
      row,
      `compounds (${share("split")} of the words): cut at the right places`,
      judgements("split"),
      "isCut",
    );
    line(row, "compounds: cut at the right places, and compounds indeed", judgements("split"), "isCompound");
    line(
      row,
      `glued words (${share("glued")} of the words): cut at the right place`,
      judgements("glued"),
      "isCut",
    );
    // The words that nothing was done to must have been read too.
    if (judgements("any").length > 0.9 * row.samples.get("any").length)
      line(row, "recall: of words a reader would take apart", apart, "isCut");
  }
}

function line({ language, words }, what, judgements, aspect) {
  const right = judgements.filter((judgement) => judgement[aspect]).length;
  const n = judgements.length;
  const cells = n === 0 ? ["–", "–"] : [(right / n).toFixed(3), intervalOf(right, n)];
  console.log(`| ${[language, words, what, n, ...cells].join(" | ")} |`);
}

function intervalOf(right, n) {
  const { low, high } = wilsonInterval(right / n, n);
  return `${low.toFixed(3)}–${high.toFixed(3)}`;
}
