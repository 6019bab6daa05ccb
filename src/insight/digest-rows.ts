import type { AnalyzedRow, Problem } from "../model/index.js";
import { textHash } from "../stats/text-hash.js";
import { COMMENTS, FIXED, SETS } from "./part-limits.js";
import type { Roles } from "./read-roles.js";
import { isRead, type RowFacts, rowFacts } from "./row-facts.js";
import { type SetKind, setKey } from "./row-sets.js";
import { createTextSieve, type SiftedTexts } from "./sift-texts.js";

/** What rows are digested by; plain data, so that a thread can be told. */
export interface DigestOptions {
  readonly source: string;
  readonly roles: Roles;
  readonly seed: number;
  /** Sentiment from which a theme's mention is an evaluation. */
  readonly threshold: number;
}

/**
 * All that a summary needs of the analyses of some rows, in a few large pieces: sent from a thread it costs a tenth of
 * what the analyses do.
 */
export interface RowsDigest {
  /** `DIGEST_PLACES` for each row: its kind of comment (place in COMMENTS), then for each of SETS a place in `keys`. */
  readonly places: Int32Array;
  readonly keys: Readonly<Record<SetKind, readonly string[]>>;
  /** `DIGEST_NUMBERS` for each row: its sentiment (not a number: none), the hash by which it is drawn, those of its text and of itself. */
  readonly numbers: Float64Array;
  /** By kind and what is counted, tabs between. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of the analyses, by the row's place. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  /** How many rows follow each rule. */
  readonly found: ReadonlyMap<string, number>;
  readonly sifted: ReadonlyMap<number, SiftedTexts>;
}

export const DIGEST_PLACES = 1 + SETS.length;
export const DIGEST_NUMBERS = 4;

/** Makes the function that digests rows, some at a time and in their order. */
export function createDigester(options: DigestOptions): (rows: readonly AnalyzedRow[]) => RowsDigest {
  const { source, roles, seed, threshold } = options;
  const { sift } = createTextSieve(source, roles, threshold);
  return (rows) => {
    const places = new Int32Array(rows.length * DIGEST_PLACES);
    const numbers = new Float64Array(rows.length * DIGEST_NUMBERS);
    const known = SETS.map(() => new Map<string, number>());
    const counts = new Map<string, number>();
    const found = new Map<string, number>();
    const problems = new Map<number, readonly Problem[]>();
    const sifted = new Map<number, SiftedTexts>();
    const tally = (name: string): void => increase(counts, name);
    const see = (rule: string): void => increase(found, rule);
    for (const [place, row] of rows.entries()) {
      const fact = rowFacts(row, threshold);
      const rated = fact.rating === undefined ? 0 : 1;
      let at = place * DIGEST_PLACES;
      places[at++] = COMMENTS.indexOf(fact.comment);
      for (const [kind, set] of SETS.entries())
        places[at++] = placeIn(known[kind] as Map<string, number>, setKey(set, fact));
      const order = textHash(`${source}\n${fact.row}`, seed);
      const hash = textHash(wholeText(row.feedback.texts));
      const guard = textHash(`${fact.row}\n${fact.id}\n${fact.rating ?? ""}\n${hash}`);
      numbers.set([fact.sentiment ?? Number.NaN, order, hash, guard], place * DIGEST_NUMBERS);
      countTexts(fact, rated, tally);
      const own = problemsOf(row);
      if (own.length > 0) problems.set(place, own);
      const kept = sift(fact, rated, order, see);
      if (kept !== undefined) sifted.set(place, kept);
    }
    const keysOf = (kind: SetKind): readonly string[] => [...(known[SETS.indexOf(kind)]?.keys() ?? [])];
    const keys = {
      stages: keysOf("stages"),
      needs: keysOf("needs"),
      touchpoints: keysOf("touchpoints"),
      emotions: keysOf("emotions"),
      signals: keysOf("signals"),
    };
    return { places, keys, numbers, counts, problems, found, sifted };
  };
}

/** All that a row says. */
export function wholeText(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? "").trim() : texts.map((text) => text.trim()).join("\n");
}

function countTexts(fact: RowFacts, rated: 0 | 1, tally: (name: string) => void): void {
  const { feedback, analyses } = fact.source;
  for (const { analysis } of fact.read) {
    tally(`sentiment\t${rated}\t${analysis.sentiment?.label ?? "none"}`);
    for (const { label, unit, quantity } of analysis.signals) {
      if (quantity === undefined) continue;
      tally(`quantity\t${rated}\t${label}\t${unit ?? ""}\t${Math.round(FIXED.quantity * quantity)}`);
    }
  }
  analyses.forEach((analysis, index) => {
    if (feedback.texts[index]?.trim() === "" || analysis.nonAnswer === true) return;
    tally(`language\t${rated}\t${analysis.language.code}\t${isRead(analysis) ? 1 : 0}`);
  });
}

/** An empty cell has no language, which is no problem. */
function problemsOf({ feedback, analyses }: AnalyzedRow): readonly Problem[] {
  return analyses.flatMap(({ problems }, index) =>
    problems.length === 0 || feedback.texts[index]?.trim() === "" ? [] : problems,
  );
}

function placeIn(known: Map<string, number>, key: string): number {
  const place = known.get(key);
  if (place !== undefined) return place;
  known.set(key, known.size);
  return known.size - 1;
}

function increase(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
