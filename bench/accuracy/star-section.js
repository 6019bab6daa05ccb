import { existsSync } from "node:fs";
import { wilsonInterval } from "../../dist/stats/wilson-interval.js";
import { markdownTable } from "../tools/markdown-table.js";
import { ratedSample } from "../tools/rated-sample.js";
import { interval } from "./figures.js";
import { LANGUAGES } from "./languages.js";

const SAMPLE = 6000;
const GROUPS = [
  ["1–2 stars", -1, ({ stars }) => stars <= 2],
  ["4–5 stars", 1, ({ stars }) => stars >= 4],
];

/** How often the sign of the sentiment is the sign of the stars, in rated reviews. `skip` is told what is not there. */
export function starSection(folder, analyzer, skip) {
  const rows = [...LANGUAGES].flatMap(([language, name]) => {
    if (!existsSync(`${folder}/train/${language}.reviews.tsv.gz`)) {
      skip(`stars, ${name}: no file train/${language}.reviews.tsv.gz in FOLDER`);
      return [[name, "skipped", ...Array(4).fill("–")]];
    }
    const sample = ratedSample(folder, language, { size: SAMPLE });
    return GROUPS.map(([group, sign, belongs]) => [
      name,
      group,
      ...outcomes(sample.filter(belongs), sign, language, analyzer),
    ]);
  });
  return `## Stars

Public reviews of eight words or more with the stars that their writers gave, drawn evenly from each language’s file (${STARS}). Right is a sentiment value below zero under one and two stars, above zero under four and five. It needs no labels, so there are many; but stars are no labels either: people write of one bad thing and give five, or give one to a firm whose courier they praise. Three stars are left out. The rows were checked against these reviews while they were written. The three files are of different trades, so do not compare the languages. 95 % intervals after Wilson.

${markdownTable(["", "stars", "n", "right sign", "wrong, or exactly zero", "nothing found"], rows)}`;
}

const STARS = "17 firms in Danish, of all kinds in Swedish, pet insurance in English";

function outcomes(comments, sign, language, analyzer) {
  let [right, silent] = [0, 0];
  for (const { text } of comments) {
    const { sentiment } = analyzer.analyze({ id: "", text, language });
    if (!sentiment) silent += 1;
    else if (Math.sign(sentiment.value) === sign) right += 1;
  }
  const n = comments.length;
  const part = (some) => (n === 0 ? "–" : interval(wilsonInterval(some / n, n)));
  return [String(n), part(right), part(n - right - silent), part(silent)];
}
