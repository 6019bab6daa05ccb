import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A comment with fewer words says too little to have a sign. */
const WORDS = 8;

/**
 * About `size` comments of eight words or more, `{ stars, text }`, spread over FOLDER/train/LANGUAGE.reviews.tsv.gz by a
 * stride: the same for the same seed. Throws where the file is not there.
 */
export function ratedSample(folder, language, { size = 6000, seed = 1 } = {}) {
  const [head, ...lines] = gunzipSync(readFileSync(`${folder}/train/${language}.reviews.tsv.gz`))
    .toString("utf8")
    .trimEnd()
    .split("\n");
  const columns = head.split("\t");
  const [stars, text] = [columns.indexOf("stars"), columns.indexOf("text")];
  const rows = lines
    .map((line) => line.split("\t"))
    .map((cells) => ({ stars: Number(cells[stars]), text: cells[text] ?? "" }))
    .filter((comment) => comment.text.split(/\s+/).length >= WORDS);
  const stride = Math.max(1, Math.floor(rows.length / size));
  return rows.filter((_, index) => (index * 7919 + seed) % stride === 0);
}
