// node bench/agreement.js FOLDER LANGUAGE [rows|wrong|silent] [N]
// How the lexicons agree with the stars of rated comments in FOLDER (train/*.reviews.tsv.gz): per row of the
// lexicons (rows), or the comments with the wrong sign (wrong) or without evidence (silent). The stars are read
// after the analysis, never by it.
import { loadAnalyzer } from "../dist/index.js";
import { ratedSample } from "./tools/rated-sample.js";

const [folder, language = "da", what = "summary", count = "40"] = process.argv.slice(2);
if (!folder) throw new Error("expected a data folder: node bench/agreement.js FOLDER LANGUAGE");
const sample = ratedSample(folder, language, { seed: Number(process.env.SEED ?? 1) });
const analyzer = await loadAnalyzer({});
const perRow = new Map();
const groups = {
  low: { right: 0, wrong: 0, silent: 0, n: 0 },
  high: { right: 0, wrong: 0, silent: 0, n: 0 },
};
const shown = [];
const mean = sample.reduce((sum, row) => sum + row.stars, 0) / sample.length;
for (const { stars, text } of sample) {
  const { sentiment } = analyzer.analyze({ id: "", text, language });
  for (const evidence of sentiment?.evidence ?? []) {
    const row = perRow.get(evidence.entry) ?? { n: 0, stars: 0, weight: 0 };
    row.n += 1;
    row.stars += stars;
    row.weight += evidence.weight;
    perRow.set(evidence.entry, row);
  }
  const group = stars <= 2 ? groups.low : stars >= 4 ? groups.high : undefined;
  if (!group) continue;
  group.n += 1;
  const sign = stars <= 2 ? -1 : 1;
  const outcome = !sentiment ? "silent" : Math.sign(sentiment.value) === sign ? "right" : "wrong";
  group[outcome] += 1;
  if (outcome === what) {
    const reasons = (sentiment?.evidence ?? []).map(({ text, weight }) => `${text} ${weight}`).join(" | ");
    shown.push(`${stars} ${text.slice(0, 400)}\n    ${sentiment ? sentiment.value : ""} ${reasons}`);
  }
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
for (const [name, { right, wrong, silent, n }] of Object.entries(groups)) {
  console.log(
    `${language} ${name === "low" ? "1–2 stars" : "4–5 stars"}: n ${n}, right sign ${percent(right, n)}, wrong or zero ${percent(wrong, n)}, no evidence ${percent(silent, n)}`,
  );
}
if (what === "rows") {
  // Rows whose mean weight and mean stars disagree, the most frequent first.
  const list = [...perRow].map(([entry, row]) => ({
    entry,
    n: row.n,
    stars: row.stars / row.n,
    weight: row.weight / row.n,
  }));
  const odd = list.filter((row) => row.n >= 5 && Math.sign(row.weight) !== Math.sign(row.stars - mean));
  for (const row of odd
    .sort((a, b) => b.n * Math.abs(b.stars - mean) - a.n * Math.abs(a.stars - mean))
    .slice(0, Number(count))) {
    console.log(
      `${row.n}\tmean stars ${row.stars.toFixed(2)} (all ${mean.toFixed(2)})\tmean weight ${row.weight.toFixed(2)}\t${row.entry}`,
    );
  }
} else for (const line of shown.slice(0, Number(count))) console.log(line);
