import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Rows of FOLDER/train/NAME.tsv.gz (or dev/NAME) as objects by column; none where there is no file. */
export function readTable(folder, name) {
  const file = `${folder}/${name}.tsv.gz`;
  if (!existsSync(file)) {
    console.error(`SKIPPED: there is no ${file}`);
    return [];
  }
  const [head, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

const OF_STARS = { 1: "negative", 2: "negative", 3: "neutral", 4: "positive", 5: "positive" };

/**
 * The texts that the sentiment models learn from: `{ text, label, source }`, label negative, neutral or positive, source the company,
 * file where it stands. Doubles are left out.
 */
export function readRated(folder, language) {
  const rows = {
    da: () =>
      readTable(folder, "train/da.reviews").map((row) => ({
        text: row.text,
        label: OF_STARS[row.stars],
        source: row.source_file,
        file: "da.reviews",
      })),
    sv: () => [
      ...readTable(folder, "train/sv.reviews").map((row) => ({
        text: row.text,
        label: OF_STARS[row.stars],
        source: "",
        file: "sv.reviews",
      })),
      ...readTable(folder, "train/sv.swerec-train").map((row) => ({
        text: row.text,
        label: row.label,
        source: "",
        file: "sv.swerec-train",
      })),
    ],
    en: () => [
      ...readTable(folder, "train/en.reviews").map((row) => ({
        text: row.text,
        label: OF_STARS[row.stars],
        source: row.company,
        file: "en.reviews",
      })),
      ...readTable(folder, "train/en.airline-tweets").map((row) => ({
        text: row.text,
        label: row.sentiment,
        source: row.airline,
        file: "en.airline-tweets",
      })),
      ...readTable(folder, "train/en.sst2").map((row) => ({
        text: row.text,
        label: row.label === "1" ? "positive" : "negative",
        source: "",
        file: "en.sst2",
      })),
    ],
  }[language]();
  const seen = new Set();
  return rows.filter(({ text, label }) => {
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .slice(0, 200);
    if (!label || key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
