import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseGold } from "../../dist/index.js";

/** The key of a comment's labels in bench/dev: the text itself is not committed. */
export function hashOfText(text) {
  return createHash("sha256").update(text.normalize("NFC")).digest("hex").slice(0, 16);
}

/**
 * The development labels of a language, joined with their texts from FOLDER/train by hash.
 * @param part "a" or "b" for a half, "train" for those that models are learned from; left out, "a" and "b".
 * @returns `{ rows, hashes, labelled, missing }`: rows for `evaluate`, the hashes of all, how many labels there are, and the hashes without a text.
 */
export function readDevelopment(folder, language, part) {
  const name = part === "train" ? `${language}.train.jsonl` : `${language}.jsonl`;
  const file = new URL(`../dev/${name}`, import.meta.url);
  const labels = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter((label) => part === undefined || label.part === part);
  const texts = new Map();
  for (const source of new Set(labels.map((label) => label.source))) {
    for (const text of textsOf(`${folder}/train/${source}.tsv.gz`)) texts.set(hashOfText(text), text);
  }
  const joined = labels.filter(({ hash }) => texts.has(hash));
  const lines = joined.map(({ hash, source, part: _, ...answers }) =>
    JSON.stringify({ id: hash, text: texts.get(hash), language, ...answers }),
  );
  return {
    rows: parseGold(lines.join("\n"), `bench/dev/${name}`).rows,
    hashes: labels.map(({ hash }) => hash),
    labelled: labels.length,
    missing: labels.filter(({ hash }) => !texts.has(hash)).map(({ hash }) => hash),
  };
}

/** No file, no texts: the caller says how many were not found. */
function textsOf(file) {
  if (!existsSync(file)) return [];
  const [head, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  const column = head.split("\t").indexOf("text");
  return lines.map((line) => line.split("\t")[column] ?? "");
}
