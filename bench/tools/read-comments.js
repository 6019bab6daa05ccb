import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { columnNamesOf, loadLexicons, readFeedback } from "../../dist/index.js";

const SAMPLES = { da: "webshop-da.csv", sv: "insurer-sv.xlsx", en: "taxi-en.csv" };

/**
 * The comments of one language, `{ text, stars }`: from FOLDER/train/LANGUAGE.reviews.tsv.gz, or without a folder from
 * the committed sample (a rating of 0–10, no stars).
 */
export async function readComments(language, folder) {
  return folder === undefined
    ? readSample(language)
    : readTrain(`${folder}/train/${language}.reviews.tsv.gz`);
}

function readTrain(file) {
  if (!existsSync(file))
    throw new Error(`expected ${file}, which is not there: give the folder that holds train/`);
  const [head, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  const [text, stars] = [columns.indexOf("text"), columns.indexOf("stars")];
  return lines
    .map((line) => line.split("\t"))
    .map((cells) => ({ text: cells[text]?.trim() ?? "", stars: Number(cells[stars]) }))
    .filter((comment) => comment.text !== "");
}

async function readSample(language) {
  const file = fileURLToPath(new URL(`../../samples/${SAMPLES[language]}`, import.meta.url));
  const table = await readFeedback(file, { columnNames: columnNamesOf(loadLexicons().tables.values()) });
  const comments = [];
  for await (const { texts, rating } of table.rows)
    for (const text of texts) if (text.trim() !== "") comments.push({ text: text.trim(), rating });
  return comments;
}
