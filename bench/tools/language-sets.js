import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isHeldOut } from "../../dist/learn/is-held-out.js";
import { readDetectSources, readTexts } from "../../scripts/detect-sources.js";
import { isNorwegianSentence, measureSet } from "../../scripts/measure-detector.js";

const SHORT_ANSWERS = new URL("../../tests/fixtures/short-answers.tsv", import.meta.url);

/** Short answers as `{ label, text }`: those of the tests, and with a data folder those of lid-short. */
export function readShortAnswers(path = SHORT_ANSWERS) {
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
  return rows.map((row) => row.split("\t")).map(([label, text]) => ({ label, text }));
}

/**
 * Texts that the profile was not learned from, by language: the held-out tenth of its sources, and whole files that were
 * never learned from (NoReC, SweReC, SST-2).
 */
export function readLanguageSets(folder) {
  const held = readDetectSources(folder).filter(({ label }) => label !== "other");
  const names = [...new Set(held.map(({ name }) => name))];
  const sets = names.map((name) => {
    const own = held.filter((source) => source.name === name);
    return measureSet(
      name,
      own[0].label,
      own.flatMap(({ texts }) => texts.filter(isHeldOut)),
    );
  });
  const whole = (file, name, label, keep = () => true) =>
    measureSet(
      name,
      label,
      readTexts(folder, file)
        .map(({ text }) => text)
        .filter(keep),
    );
  return [
    ...sets,
    whole("dev/sv.swerec-val", "sv.swerec-val *", "sv"),
    whole("train/en.sst2", "en.sst2 *", "en"),
    whole("train/nb.norec", "nb.norec *", "nb", isNorwegianSentence),
  ];
}

/** Hand-written answers of the data folder. */
export function readLidShort(folder) {
  return readShortAnswers(join(folder, "dev/lid-short.tsv"));
}
