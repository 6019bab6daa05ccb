import { existsSync, readFileSync } from "node:fs";
import { parseGold } from "../../dist/index.js";
import { readDevelopment } from "../tools/read-development.js";
import { LANGUAGES } from "./languages.js";

/** Sets of labelled comments, in the order of the tables' columns. */
export const SETS = new Map([
  ["test", "test comments"],
  ["a", "development, part a"],
  ["b", "development, part b"],
]);

/**
 * Every labelled set of FOLDER, `{ set, language, rows }`: test comments from FOLDER/gold, development labels whose
 * texts are in FOLDER/train. `skip` is told what is not there; a bad line ends it all.
 */
export function readLabelledSets(folder, skip) {
  return [...LANGUAGES].flatMap(([language, name]) =>
    [...SETS.keys()].flatMap((set) => {
      const rows = set === "test" ? readTest(folder, language) : readPart(folder, language, set, skip);
      if (rows.length === 0) skip(`${SETS.get(set)}, ${name}: no ${sourceOf(set, language)}`);
      return rows.length === 0 ? [] : [{ set, language, rows }];
    }),
  );
}

function readTest(folder, language) {
  const name = `gold/${language}.jsonl`;
  const file = `${folder}/${name}`;
  if (!existsSync(file)) return [];
  const { rows, problems } = parseGold(readFileSync(file, "utf8"), name);
  if (problems.length > 0)
    throw new Error(problems.map(({ message, hint }) => `${message}; ${hint}`).join("\n"));
  return rows;
}

function readPart(folder, language, part, skip) {
  const { rows, labelled, missing } = readDevelopment(folder, language, part);
  if (missing.length > 0 && rows.length > 0)
    skip(
      `${missing.length} of ${labelled} labels of bench/dev/${language}.jsonl, part ${part}: no such text in FOLDER/train`,
    );
  return rows;
}

function sourceOf(set, language) {
  return set === "test"
    ? `labelled comment in FOLDER/gold/${language}.jsonl`
    : `text of bench/dev/${language}.jsonl in FOLDER/train`;
}
