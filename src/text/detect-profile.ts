import type { Lexicon } from "../model/lexicon.js";

/** What tells the languages apart: a linear model over parts of words. Plain data, made once. */
export interface DetectProfile {
  /** Language codes, and "other". */
  readonly labels: readonly string[];
  /** Feature → where its weights begin in `weights`, one per label. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** Longest part of a word that is a feature, in characters. */
  readonly longest: number;
  /** Characters of a text that are read. */
  readonly reach: number;
  /** 0…1; below it the language is undecided. */
  readonly minimum: number;
}

const UNDECIDED: DetectProfile = {
  labels: [],
  offsets: new Map(),
  weights: new Float64Array(),
  longest: 0,
  reach: 0,
  minimum: 1,
};

/**
 * Joins the active lexicons of kind `detect` into one profile. A row's phrase is a list of features separated by
 * spaces that share its label and weight; a feature in several rows of a label adds up. The headers `longest`, `reach`
 * and `minimum` of the first lexicon that has them hold. Without any lexicon the profile decides nothing.
 * @throws {RangeError} naming every header that is missing or not a positive number.
 */
export function createDetectProfile(lexicons: readonly Lexicon[]): DetectProfile {
  const active = lexicons.filter(
    ({ kind, provenance }) => kind === "detect" && provenance.status === "active",
  );
  if (active.length === 0) return UNDECIDED;
  const [longest, reach, minimum] = readNumbers(active, ["longest", "reach", "minimum"]);
  const entries = active.flatMap((lexicon) => lexicon.entries);
  const labels = [...new Set(entries.map((entry) => entry.label))].sort();
  const offsets = new Map<string, number>();
  const weights: number[] = [];
  for (const { phrase, label, weight } of entries) {
    const column = labels.indexOf(label);
    for (const feature of phrase.split(" ")) {
      let offset = offsets.get(feature);
      if (offset === undefined) {
        offset = weights.length;
        offsets.set(feature, offset);
        for (let i = 0; i < labels.length; i++) weights.push(0);
      }
      weights[offset + column] = (weights[offset + column] ?? 0) + weight;
    }
  }
  return { labels, offsets, weights: Float64Array.from(weights), longest, reach, minimum };
}

function readNumbers(lexicons: readonly Lexicon[], names: readonly [string, string, string]) {
  const texts = names.map((name) =>
    lexicons.map((l) => l.provenance.header.get(name)).find((t) => t !== undefined),
  );
  const values = texts.map(Number);
  const wrong = names.flatMap((name, i) =>
    (values[i] ?? 0) > 0 ? [] : [`${name} is ${texts[i] ?? "missing"}`],
  );
  if (wrong.length > 0) {
    const files = lexicons.map((lexicon) => lexicon.id).join(", ");
    throw new RangeError(
      `Expected the headers ${names.join(", ")} to be positive numbers, but ${wrong.join(", ")} (in ${files}). ` +
        "Write the profile anew with: npm run train:detect -- <data folder>",
    );
  }
  return values as [number, number, number];
}
