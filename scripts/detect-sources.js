// The texts that language detection is trained on and measured with, in the data folder beside this repository.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Letters that a scanner read as "I": not the language's spelling. */
const MISREAD = /\p{Ll}I|II|(?<!\p{L})I[aeiouyæøåäö]/u;

// label, file, weight among the sources of its label, and what is special about it. Weights: about the square root of
// the rows, but more for the only Danish texts of the kind the Norwegian ones are, so that the two can be compared.
const FILES = [
  { label: "da", file: "train/da.reviews", weight: 3, names: "clusters", groups: "source_file" },
  { label: "da", file: "train/da.xed", weight: 3, scanned: true },
  { label: "sv", file: "train/sv.reviews", weight: 3 },
  { label: "sv", file: "train/sv.swerec-train", weight: 1 },
  { label: "sv", file: "train/sv.xed", weight: 2, scanned: true },
  { label: "en", file: "train/en.reviews", weight: 3 },
  { label: "en", file: "train/en.airline-tweets", weight: 2 },
  { label: "en", file: "train/en.xed", weight: 2, scanned: true },
  { label: "en", file: "train/en.xed-neutral", weight: 2, scanned: true },
  { label: "nb", file: "train/no.subtitles", weight: 3, scanned: true },
  { label: "other", file: "train/de.subtitles", weight: 2, scanned: true, names: "hidden" },
  { label: "other", file: "train/nl.subtitles", weight: 2, scanned: true },
  { label: "other", file: "train/fi.subtitles", weight: 2, scanned: true },
  { label: "other", file: "dev/fr.nps-retail", weight: 2 },
];

/** Reads a gzipped TSV: its columns `text` and, where asked for, the group each row belongs to. */
export function readTexts(dataFolder, file, groupColumn) {
  const [header, ...rows] = gunzipSync(readFileSync(join(dataFolder, `${file}.tsv.gz`)))
    .toString("utf8")
    .split("\n")
    .map((row) => row.split("\t"));
  const column = header.indexOf("text");
  if (column < 0) throw new Error(`Expected a column "text" in ${file}.tsv.gz; it has: ${header.join(", ")}`);
  const group = groupColumn === undefined ? -1 : header.indexOf(groupColumn);
  return rows
    .map((cells) => ({ text: cells[column] ?? "", group: cells[group] ?? "" }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

/**
 * All sources, as `DetectSource`s without the word lists. A file with groups gives one source a group, all with the
 * file's name; its weight is shared out by the rows.
 */
export function readDetectSources(dataFolder) {
  return FILES.flatMap(({ file, scanned, groups, ...source }) => {
    const rows = readTexts(dataFolder, file, groups).filter(({ text }) => !(scanned && MISREAD.test(text)));
    return [...new Set(rows.map(({ group }) => group))].map((group) => {
      const texts = rows.filter((row) => row.group === group).map(({ text }) => text);
      const weight = (source.weight * texts.length) / rows.length;
      return { name: file.replace(/^.*\//, ""), names: "capitals", ...source, group, weight, texts };
    });
  });
}
