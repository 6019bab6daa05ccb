import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { polarityThreshold } from "../../dist/engine/polarity-threshold.js";
import { loadAnalyzer, loadLexicons } from "../../dist/index.js";
import { measureImportance } from "../../dist/insight/measure-importance.js";
import { rowFacts } from "../../dist/insight/row-facts.js";
import { bootstrapInterval } from "../../dist/stats/bootstrap-interval.js";
import { leastSquares } from "../../dist/stats/least-squares.js";
import { createRankCorrelation } from "../../dist/stats/rank-correlation.js";
import { seededRandom } from "../../dist/stats/seeded-random.js";
import { markdownTable } from "../tools/markdown-table.js";
import { readTable } from "../tools/read-rated.js";

const DRAWS = 500;

/** Rated texts with sub-ratings: for each sub-rating the label that the overlay gives to words about the same. */
const SETS = [
  {
    file: "dev/en.airline-seat-ratings",
    name: "Airline seats",
    overlay: "seats",
    rating: (row) => Number(row.overall_rating),
    text: (row) => row.content,
    aspects: {
      seat_legroom_rating: "legroom",
      seat_recline_rating: "recline",
      seat_width_rating: "width",
      aisle_space_rating: "aisle",
      viewing_tv_rating: "screen",
    },
  },
  {
    file: "dev/en.hotel-aspect-ratings",
    name: "Hotels",
    overlay: "hotel",
    rating: (row) => 2 * Number(row.overall),
    text: (row) => `${row.title}. ${row.text}`,
    aspects: {
      cleanliness: "cleanliness",
      value: "value",
      location: "location",
      rooms: "rooms",
      sleep_quality: "sleep_quality",
    },
  },
];

/** Importance from what is said, beside importance from sub-ratings of the same answers. `skip` is told what is not there. */
export async function driverSection(folder, skip) {
  const tables = [];
  for (const set of SETS) {
    if (!existsSync(`${folder}/${set.file}.tsv.gz`)) {
      skip(`drivers, ${set.name}: no file ${set.file}.tsv.gz in FOLDER`);
      continue;
    }
    tables.push(comparison(set, await readAnswers(folder, set)));
  }
  return `## Drivers from words beside drivers from sub-ratings

Some reviews come with an overall rating, with ratings of parts (a seat’s legroom, a hotel’s location), and with a text. The parts’ ratings tell what goes with the overall rating without any reading; the words should put the parts in a similar order. Importance is each part’s share of R² of the overall rating (Johnson’s relative weights), once from the sub-ratings, once from what the text says of the same part (negative, positive, mixed, without evaluation, in all), found by a small word list written for this (\`bench/accuracy/aspects\`) without reading the reviews. The figures need not agree: everybody rates every part, few write of each, and what is mentioned often takes more of R². So the points are there too: of the overall rating per step of a sub-rating, and between praise and complaint of the same part, other parts alike. *Agrees with its sub-rating* is the rank correlation, among those who mention a part, of how they speak of it with how they rate it. With five parts a rank correlation is coarse, and its interval (bootstrap over reviews) says so. Sub-ratings that more than a fifth left out are left out.

${tables.join("\n\n")}`;
}

/** Complete answers: overall rating, sub-ratings, and what the text says of each part. */
async function readAnswers(folder, { file, overlay, rating, text, aspects }) {
  const path = fileURLToPath(new URL(`aspects/${overlay}/`, import.meta.url));
  const lexicons = loadLexicons({ lexicons: [path] });
  const analyzer = await loadAnalyzer({ lexicons: [path], evidence: false });
  const threshold = polarityThreshold(lexicons);
  return readTable(folder, file).flatMap((row, index) => {
    const scores = Object.keys(aspects).map((column) =>
      row[column] === "" ? Number.NaN : Number(row[column]),
    );
    const overall = rating(row);
    if (![overall, ...scores].every((score) => Number.isFinite(score) && score > 0)) return [];
    const feedback = {
      row: index + 1,
      id: String(index),
      texts: [text(row)],
      weight: 1,
      fields: new Map(),
      problems: [],
    };
    const analyses = [analyzer.analyze({ id: "", text: text(row), language: "en" })];
    return { overall, scores, themes: rowFacts({ feedback, analyses }, threshold).themes.touchpoints };
  });
}

function comparison({ name, aspects }, answers) {
  const labels = Object.values(aspects);
  const agree = (one, other) => {
    const random = seededRandom(1);
    const ranked = (sample) => createRankCorrelation(one(sample, labels), other(sample, labels))();
    return interval(bootstrapInterval(answers, ranked, random, DRAWS));
  };
  const rated = fromRatings(answers, labels);
  const said = fromText(answers, labels);
  const step = stepsOf(answers, labels);
  const range = rangesOf(answers, labels);
  const sum = (parts) => parts.reduce((all, one) => all + one, 0);
  const mentions = (label) => answers.filter(({ themes }) => themes.has(label)).length;
  const place = (parts, at) => 1 + parts.filter((one) => one > parts[at]).length;
  return `**${name}**, ${answers.length} complete reviews. R² of the sub-ratings ${sum(rated).toFixed(2)}, of what is said of the same parts ${sum(said).toFixed(2)}. Rank correlation (Spearman) of the parts of R² ${agree(fromRatings, fromText)}; of a step’s points and the distance of praise from complaint ${agree(stepsOf, rangesOf)}.

${markdownTable(
  [
    "",
    "mentioned by",
    "agrees with its sub-rating",
    "part of R², sub-ratings",
    "rank",
    "part of R², words",
    "rank",
    "a step of the sub-rating",
    "praise minus complaint",
  ],
  labels.map((label, at) => [
    label.replace("_", " "),
    `${mentions(label)} (${((100 * mentions(label)) / answers.length).toFixed(0)} %)`,
    toneAgreement(answers, label, at),
    rated[at].toFixed(3),
    String(place(rated, at)),
    said[at].toFixed(3),
    String(place(said, at)),
    step[at].toFixed(2),
    range[at].toFixed(2),
  ]),
)}`;
}

function fromRatings(answers, labels) {
  const { columns } = measureImportance(
    labels.map((_, at) => answers.map(({ scores }) => scores[at])),
    answers.map(({ overall }) => overall),
    answers.map(() => 1),
  );
  return columns.map(({ johnson }) => johnson);
}

/** Rank correlation of how a part is spoken of (−1, 0, 1) with its sub-rating, among those who mention it. */
function toneAgreement(answers, label, at) {
  const own = answers.filter(({ themes }) => themes.has(label));
  const tone = ({ themes }) => ({ negative: -1, positive: 1 })[themes.get(label)] ?? 0;
  return interval(
    bootstrapInterval(
      own,
      (sample) =>
        createRankCorrelation(
          sample.map(tone),
          sample.map(({ scores }) => scores[at]),
        )(),
      seededRandom(1),
      DRAWS,
    ),
  );
}

function interval({ value, low, high }) {
  return `${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

/** Points of the overall rating per step of each sub-rating, the others alike (least squares). */
function stepsOf(answers, labels) {
  return coefficientsOf(
    answers,
    labels.map((name, at) => ({ name, values: answers.map(({ scores }) => scores[at]) })),
  );
}

/** Points of the overall rating between praise and complaint of each part, the others alike. */
function rangesOf(answers, labels) {
  const columns = labels.flatMap((label) =>
    POLES.map((pole) => ({
      name: `${label} ${pole}`,
      values: answers.map(({ themes }) => Number(themes.get(label) === pole)),
    })),
  );
  const found = coefficientsOf(answers, columns);
  return labels.map(
    (_, at) =>
      found[POLES.length * at + POLES.indexOf("positive")] -
      found[POLES.length * at + POLES.indexOf("negative")],
  );
}

/** 0 where a column repeats others. */
function coefficientsOf(answers, columns) {
  const fit = leastSquares(
    answers.map(({ overall }) => overall),
    columns,
  );
  return columns.map((_, at) => {
    const place = fit.kept.indexOf(at);
    return place < 0 ? 0 : fit.coefficients[place + 1];
  });
}

const POLES = ["negative", "positive", "mixed", "none"];

/** Johnson's weights of the columns label × how it is spoken of, added up by label. */
function fromText(answers, labels) {
  const { columns } = measureImportance(
    labels.flatMap((label) =>
      POLES.map((pole) => answers.map(({ themes }) => Number(themes.get(label) === pole))),
    ),
    answers.map(({ overall }) => overall),
    answers.map(() => 1),
  );
  return labels.map((_, at) =>
    columns.slice(POLES.length * at, POLES.length * (at + 1)).reduce((sum, { johnson }) => sum + johnson, 0),
  );
}
