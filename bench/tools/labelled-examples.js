import { readFileSync } from "node:fs";
import { parseGold } from "../../dist/index.js";
import { createPorts } from "../../dist/io/helpers.js";
import { createReadingOf } from "../../dist/learn/create-reading-of.js";
import { truthOfCase, truthOfRow } from "../../dist/learn/truth-of-row.js";
import { parseTable } from "../../dist/lexicon/parse-table.js";
import { factsWithStars } from "../../dist/score/learned/read-again.js";
import { readDevelopment } from "./read-development.js";

/** Comments written in three languages at once: learned from, and held out. */
export const MATCHED = { learned: ["retail", "services"], heldOut: ["travel"] };

/** The outputs of the label model: "stage:delivery", "need:ease:unmet". */
export function outputsOf(lexicons, layers) {
  return layers.flatMap(([layer, set, states]) =>
    [...lexicons.labels.get(set).keys()].flatMap((label) =>
      states.map((state) => `${layer}:${label}${state}`),
    ),
  );
}

/** The comments of bench/matched/NAME.jsonl in one language, as labelled comments are read, each with the `value` that its writer gave it. */
export function readMatched(name, language) {
  const file = new URL(`../matched/${name}.jsonl`, import.meta.url);
  const comments = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const lines = comments.map(
    ({ [language]: text, id, sentiment, stages, touchpoints, emotions, met, unmet }) =>
      JSON.stringify({ id, text, language, sentiment, stages, touchpoints, emotions, met, unmet }),
  );
  const { rows } = parseGold(lines.join("\n"), `bench/matched/${name}.jsonl`);
  return rows.map((row, index) => ({ ...row, value: comments[index].value }));
}

/**
 * All that verdict and labels are learned from or tried on, read by the lexicons and a star model: `{ id, language, set, reading,
 * facts, verdictFacts, truth, sentiment }`; set is "comments" (bench/dev, part train), "cases" (lexicons/*\/cases.tsv), "matched"
 * (bench/matched, learned), "held out" (bench/matched, the others).
 * @param starsOf the compiled star model of a language
 */
export function labelledExamples(folder, languages, lexicons, starsOf, outputs) {
  return languages.flatMap((language) => {
    const readingOf = createReadingOf(lexicons.packs.get(language), createPorts());
    const stars = { stars: starsOf(language) };
    const read = (set, { id, text, value }, truth) => {
      const reading = readingOf(text);
      if (!reading) return [];
      const { facts, verdictFacts } = factsWithStars(reading, stars);
      return [{ id, language, set, value, reading, facts, verdictFacts, truth }];
    };
    const ofRows = (set, rows) => rows.flatMap((row) => read(set, row, truthOfRow(row, outputs)));
    const path = `${language}/cases.tsv`;
    const table = parseTable(readFileSync(new URL(`../../lexicons/${path}`, import.meta.url), "utf8"), path);
    return [
      ...ofRows("comments", readDevelopment(folder, language, "train").rows),
      ...table.rows.flatMap((row, index) =>
        read("cases", { id: `${path}:${index}`, text: row.cell("text") }, truthOfCase(row, outputs)),
      ),
      ...MATCHED.learned.flatMap((name) => ofRows("matched", readMatched(name, language))),
      ...MATCHED.heldOut.flatMap((name) => ofRows("held out", readMatched(name, language))),
    ];
  });
}
