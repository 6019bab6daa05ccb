import type { GroupPart, Reliability } from "../model/index.js";
import type { Grouping } from "../stats/sparse-design.js";
import { computeNps } from "./compute-nps.js";
import { judgeReliability } from "./judge-reliability.js";
import type { Limits } from "./limits.js";
import { numberClusters } from "./number-clusters.js";

/** What a group needs of its rows: a score, where there is one, and a weight. */
export interface Weighed {
  readonly rating?: number;
  readonly weight: number;
  /** The person who answered, where one may answer several times. */
  readonly cluster?: string;
}

/** The ratings of a group and their weights, side by side. */
export function ratingsOf(rows: readonly Weighed[]): {
  readonly ratings: readonly number[];
  readonly weights: readonly number[];
  readonly grouping: Grouping;
} {
  const rated = rows.filter((row): row is Weighed & { readonly rating: number } => row.rating !== undefined);
  const clusters = numberClusters(rated.map((row) => row.cluster));
  return {
    ratings: rated.map((row) => row.rating),
    weights: rated.map((row) => row.weight),
    grouping: clusters === undefined ? {} : { clusters },
  };
}

/** (Σ weight)² / Σ weight²; 0 without weight. */
export function effectiveNumber(rows: readonly Weighed[]): number {
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const squares = rows.reduce((sum, row) => sum + row.weight * row.weight, 0);
  return squares > 0 ? (total * total) / squares : 0;
}

export function reliabilityOf(rows: readonly Weighed[], limits: Limits): Reliability {
  return judgeReliability(rows.length, effectiveNumber(rows), limits);
}

/** A group's number of rows and, unless it is too small to say anything, its NPS. */
export function groupPart(label: string, rows: readonly Weighed[], limits: Limits): GroupPart {
  const reliability = reliabilityOf(rows, limits);
  const { ratings, weights, grouping } = ratingsOf(rows);
  const nps = ratings.length < limits.suppressBelow ? undefined : computeNps(ratings, weights, grouping);
  return { label, n: rows.length, reliability, ...(nps && reliability !== "suppressed" ? { nps } : {}) };
}
