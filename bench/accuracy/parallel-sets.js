import { readFileSync } from "node:fs";
import { parseTable } from "../../dist/index.js";
import { MATCHED, readMatched } from "../tools/labelled-examples.js";
import { LANGUAGES } from "./languages.js";

const FIXTURE = new URL("../../tests/fixtures/parallel.jsonl", import.meta.url);
const LAYERS = ["stages", "touchpoints", "emotions", "needs"];
/** So many of the parallel cases were written before their author had seen the program or its lexicons. */
const BLIND = 60;

/**
 * The same comments in every language: `{ name, comments }`, a comment being `{ texts, sentiment, layers }` with a text
 * by language; a layer that is not labelled is absent.
 */
export function readParallelSets() {
  const cases = readCases();
  return [
    { name: "first 60", comments: readFixture() },
    { name: "second 60", comments: cases.slice(0, BLIND) },
    { name: `${cases.length - BLIND} by phenomenon`, comments: cases.slice(BLIND) },
    { name: "210 short, held out", comments: MATCHED.heldOut.flatMap(readMatchedSet) },
    { name: "420 short, learned from", comments: MATCHED.learned.flatMap(readMatchedSet) },
  ];
}

function readFixture() {
  return readFileSync(FIXTURE, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map((comment) => ({
      texts: new Map([...LANGUAGES.keys()].map((language) => [language, comment[language]])),
      sentiment: comment.sentiment,
      layers: new Map(
        LAYERS.filter((layer) => Array.isArray(comment[layer])).map((layer) => [
          layer,
          new Set(comment[layer]),
        ]),
      ),
    }));
}

/** bench/matched/NAME.jsonl: the rows of the languages are the same comments in the same order. */
function readMatchedSet(name) {
  const byLanguage = [...LANGUAGES.keys()].map((language) => readMatched(name, language));
  return byLanguage[0].map(({ sentiment, layers }, index) => ({
    texts: new Map(byLanguage.map((rows) => [rows[index].language, rows[index].text])),
    sentiment,
    layers,
  }));
}

/** Row by row the same comment in each language's file, with the same labels and the same number in its note. */
function readCases() {
  const tables = [...LANGUAGES.keys()].map((language) => {
    const file = `${language}/cases.parallel.tsv`;
    const text = readFileSync(new URL(`../../lexicons/${file}`, import.meta.url), "utf8");
    return { language, file, rows: parseTable(text, file).rows };
  });
  const [first] = tables;
  return first.rows.map((row, index) => {
    for (const { file, rows } of tables) {
      const number = (one) => one?.cell("note").split(",")[0];
      if (number(rows[index]) !== number(row))
        throw new Error(
          `expected the same comments in the same order, got "${number(rows[index])}" in row ${index + 1} of ${file} beside "${number(row)}" of ${first.file}: sort both by their notes`,
        );
    }
    return {
      texts: new Map(tables.map(({ language, rows }) => [language, rows[index].cell("text")])),
      sentiment: row.cell("sentiment") || undefined,
      layers: new Map(
        LAYERS.filter((layer) => row.cell(layer) !== "").map((layer) => [layer, labelsOf(row.cell(layer))]),
      ),
    };
  });
}

function labelsOf(cell) {
  return new Set(cell === "none" ? [] : cell.split(",").map((label) => label.trim()));
}
