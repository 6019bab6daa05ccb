import type { Lexicon } from "../model/lexicon.js";
import { type CodeTable, createCodeTable } from "./create-code-table.js";
import { CHECK_START, HASH_START, nextCheck, nextHash } from "./sequence-hash.js";

/** What tells the languages apart: a linear model over parts of words. Plain data, made once. */
export interface DetectProfile {
  /** Language codes, and "other". */
  readonly labels: readonly string[];
  /** Feature → where its weights begin in `weights`, one per label. */
  readonly features: CodeTable;
  readonly weights: Float64Array;
  /** Label → how often it was learned from, in proportion; 1 where the profile does not say. */
  readonly shares: ReadonlyMap<string, number>;
  /** Longest part of a word that is a feature, in characters. */
  readonly longest: number;
  /** Characters of a text that are read. */
  readonly reach: number;
  /** 0…1; below it the language is undecided. */
  readonly minimum: number;
  /** 0…1; from it on nothing but the text decides. */
  readonly clear: number;
  /** Lead of the best label, in summed weights, at which reading stops. */
  readonly safe: number;
  /** Summed weights are divided by temperature · words^growth before they become probabilities. */
  readonly temperature: number;
  readonly growth: number;
  /** A comment counts as written in two languages where each has a stretch of so many characters, this sure (0…1). */
  readonly mixedLength: number;
  readonly mixedMinimum: number;
}

const BLANK = 0x20;

/** Headers that must be there, and those with what holds where they are missing. */
const REQUIRED = ["longest", "reach", "minimum"] as const;
const DEFAULTS = {
  clear: 0,
  safe: Number.POSITIVE_INFINITY,
  temperature: 1,
  growth: 0,
  "mixed-length": Number.POSITIVE_INFINITY,
  "mixed-minimum": 1,
} as const;
type NumberHeader = (typeof REQUIRED)[number] | keyof typeof DEFAULTS;

/**
 * Joins the active lexicons of kind `detect` into one profile. A row's phrase is a list of features separated by
 * spaces that share its label and weight; a feature in several rows of a label adds up. The headers of the first lexicon
 * that has them hold: `longest`, `reach`, `minimum`, and where there are any `shares`, `clear`, `safe`, `temperature`,
 * `growth`, `mixed-length` and `mixed-minimum`. Without any lexicon the profile decides nothing.
 * @throws {RangeError} naming every header that is missing or not a positive number.
 */
export function createDetectProfile(lexicons: readonly Lexicon[]): DetectProfile {
  const active = lexicons.filter(
    ({ kind, provenance }) => kind === "detect" && provenance.status === "active",
  );
  const numbers = readNumbers(active);
  const labels = [...new Set(active.flatMap(({ entries }) => entries.map(({ label }) => label)))].sort();
  return {
    labels,
    ...readWeights(active, labels),
    shares: readShares(active),
    longest: numbers.get("longest") ?? 0,
    reach: numbers.get("reach") ?? 0,
    minimum: numbers.get("minimum") ?? 1,
    clear: numbers.get("clear") ?? DEFAULTS.clear,
    safe: numbers.get("safe") ?? DEFAULTS.safe,
    temperature: numbers.get("temperature") ?? DEFAULTS.temperature,
    growth: numbers.get("growth") ?? DEFAULTS.growth,
    mixedLength: numbers.get("mixed-length") ?? DEFAULTS["mixed-length"],
    mixedMinimum: numbers.get("mixed-minimum") ?? DEFAULTS["mixed-minimum"],
  };
}

function readWeights(
  lexicons: readonly Lexicon[],
  labels: readonly string[],
): Pick<DetectProfile, "features" | "weights"> {
  const features = createCodeTable();
  const weights: number[] = [];
  for (const { phrase, label, weight } of lexicons.flatMap(({ entries }) => entries)) {
    const column = labels.indexOf(label);
    forEachFeature(phrase, (hash, check) => {
      let offset = features.get(hash, check);
      if (offset < 0) {
        offset = weights.length;
        features.set(hash, check, offset);
        for (let i = 0; i < labels.length; i++) weights.push(0);
      }
      weights[offset + column] = (weights[offset + column] ?? 0) + weight;
    });
  }
  return { features, weights: Float64Array.from(weights) };
}

/** The hashes of what stands between blanks, without cutting strings: a profile has tens of thousands. */
function forEachFeature(phrase: string, give: (hash: number, check: number) => void): void {
  let hash = HASH_START;
  let check = CHECK_START;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    if (code !== BLANK) {
      hash = nextHash(hash, code);
      check = nextCheck(check, code);
      continue;
    }
    give(hash, check);
    hash = HASH_START;
    check = CHECK_START;
  }
  give(hash, check);
}

function headerOf(lexicons: readonly Lexicon[], name: string): string | undefined {
  return lexicons.map(({ provenance }) => provenance.header.get(name)).find((text) => text !== undefined);
}

/** "da 3, sv 3" → da → 3, sv → 3. */
function readShares(lexicons: readonly Lexicon[]): ReadonlyMap<string, number> {
  const pairs = (headerOf(lexicons, "shares") ?? "").split(", ").map((pair) => pair.split(" "));
  return new Map(
    pairs.flatMap(([label, share]) => (label && Number(share) > 0 ? [[label, Number(share)] as const] : [])),
  );
}

function readNumbers(lexicons: readonly Lexicon[]): ReadonlyMap<NumberHeader, number> {
  const found = new Map<NumberHeader, number>();
  const wrong: string[] = [];
  if (lexicons.length === 0) return found;
  for (const name of [...REQUIRED, ...(Object.keys(DEFAULTS) as NumberHeader[])]) {
    const text = headerOf(lexicons, name);
    if (text === undefined && name in DEFAULTS) continue;
    if (Number(text) > 0) found.set(name, Number(text));
    else wrong.push(`${name} is ${text ?? "missing"}`);
  }
  if (wrong.length > 0) {
    const files = lexicons.map((lexicon) => lexicon.id).join(", ");
    throw new RangeError(
      `Expected the headers ${REQUIRED.join(", ")} and, where they are written, ${Object.keys(DEFAULTS).join(", ")} to be positive numbers, but ${wrong.join(", ")} (in ${files}). ` +
        "Write the profile anew with: npm run train:detect -- <data folder>",
    );
  }
  return found;
}
