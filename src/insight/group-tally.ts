import type { RowFacts } from "./row-facts.js";

/** Sums over rows with both a score and a tone: all that comparing the two between groups takes. */
export interface PairSums {
  rows: number;
  weight: number;
  squares: number;
  score: number;
  tone: number;
  scoreSquares: number;
  toneSquares: number;
  products: number;
}

/** What the integrity of a group of rows is judged by. Tallies of parts add up to that of the whole. */
export interface GroupTally {
  rows: number;
  read: number;
  /** Σ weight and Σ weight² of comments read, Σ weight of those that tell of being asked for a score. */
  readWeight: number;
  readSquares: number;
  askedWeight: number;
  /** People per score 0…10. */
  readonly scores: number[];
  readonly pairs: PairSums;
}

export function createGroupTally(): GroupTally {
  return {
    rows: 0,
    read: 0,
    readWeight: 0,
    readSquares: 0,
    askedWeight: 0,
    scores: new Array<number>(11).fill(0),
    pairs: {
      rows: 0,
      weight: 0,
      squares: 0,
      score: 0,
      tone: 0,
      scoreSquares: 0,
      toneSquares: 0,
      products: 0,
    },
  };
}

/** Counts one row more. */
export function tallyRow(tally: GroupTally, fact: RowFacts, isAsked: boolean): void {
  const { rating, sentiment, weight } = fact;
  tally.rows++;
  if (fact.comment === "read") {
    tally.read++;
    tally.readWeight += weight;
    tally.readSquares += weight * weight;
    if (isAsked) tally.askedWeight += weight;
  }
  if (rating === undefined) return;
  const score = Math.min(10, Math.max(0, Math.round(rating)));
  tally.scores[score] = (tally.scores[score] as number) + 1;
  if (sentiment !== undefined) tallyPair(tally.pairs, rating, sentiment, weight);
}

export function tallyPair(sums: PairSums, score: number, tone: number, weight: number): void {
  sums.rows++;
  sums.weight += weight;
  sums.squares += weight * weight;
  sums.score += weight * score;
  sums.tone += weight * tone;
  sums.scoreSquares += weight * score * score;
  sums.toneSquares += weight * tone * tone;
  sums.products += weight * score * tone;
}

/** A whole without one of its parts. */
export function without(whole: GroupTally, part: GroupTally): GroupTally {
  const pairs = Object.fromEntries(
    (Object.keys(whole.pairs) as (keyof PairSums)[]).map((key) => [key, whole.pairs[key] - part.pairs[key]]),
  ) as unknown as PairSums;
  return {
    rows: whole.rows - part.rows,
    read: whole.read - part.read,
    readWeight: whole.readWeight - part.readWeight,
    readSquares: whole.readSquares - part.readSquares,
    askedWeight: whole.askedWeight - part.askedWeight,
    scores: whole.scores.map((count, score) => count - (part.scores[score] as number)),
    pairs,
  };
}
