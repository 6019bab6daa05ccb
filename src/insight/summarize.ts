import type { AnalyzedRow, LabelSets, LexiconUse, Problem, Summary, Version } from "../model/index.js";
import { weightedMeanInterval } from "../stats/weighted-mean-interval.js";
import { callBacks } from "./call-backs.js";
import { choosePeriods } from "./choose-periods.js";
import { chooseQuotes } from "./choose-quotes.js";
import { compareGroups } from "./compare-groups.js";
import { comparePeriods } from "./compare-periods.js";
import { computeDrivers } from "./compute-drivers.js";
import { countProblems } from "./count-problems.js";
import { driverRows } from "./driver-rows.js";
import { describeEmpathy } from "./empathy.js";
import { groupPart, ratingsOf } from "./group-part.js";
import { type Limits, limitsOf } from "./limits.js";
import { listSuppressed } from "./list-suppressed.js";
import type { PeriodChoice } from "./parse-period.js";
import { createFindPersonal, type FindPersonal } from "./personal-spans.js";
import { profileEmotions } from "./profile-emotions.js";
import { profileNeeds } from "./profile-needs.js";
import { labelOrder, readRoles } from "./read-roles.js";
import { reconcile } from "./reconcile.js";
import { type RowFacts, rowFacts, THEME_LAYERS } from "./row-facts.js";
import { stageProfiles } from "./stage-profiles.js";
import { summarizeSignals } from "./summarize-signals.js";
import { countLanguages, countSentiments } from "./summarize-texts.js";

export interface SummarizeOptions {
  /** Shown as it is: a file's name. */
  readonly source: string;
  /** Order of the journey, outcome stages, owners and roles. */
  readonly labels: LabelSets;
  readonly version: Version;
  /** Draws examples and quotes. Default 1. */
  readonly seed?: number;
  readonly ratingColumn?: string;
  /** The column `feedback.date` was read from. Default "date". */
  readonly dateColumn?: string;
  /** Columns whose values are compared, each with the rest. */
  readonly segments?: readonly string[];
  /** Left out: by date, where the dates allow it. */
  readonly period?: PeriodChoice | "none";
  readonly lexicons?: readonly LexiconUse[];
  /** Of the file, to be counted with those of the rows. */
  readonly problems?: readonly Problem[];
  /** Sentiment from which a theme's mention is an evaluation. Default 0: any sign is one. */
  readonly polarityThreshold?: number;
  /** What to mask in quotes. Default: contacts, long numbers, and words the texts themselves show to be names. */
  readonly mask?: FindPersonal;
  /** Most quotes for a label and polarity. Default 2. */
  readonly quotesPerLabel?: number;
  /** Most call-backs listed. Default 200. */
  readonly callBackLimit?: number;
  readonly limits?: Partial<Limits>;
}

/**
 * Everything the report says about a file. It is about the rated rows; where no row has a usable score, about all rows,
 * without NPS and models.
 */
export function summarize(rows: readonly AnalyzedRow[], options: SummarizeOptions): Summary {
  const { labels, version, seed = 1, dateColumn = "date", polarityThreshold = 0 } = options;
  const limits = limitsOf(options.limits);
  const roles = readRoles(labels);
  const all = rows.map((row) => rowFacts(row, polarityThreshold));
  const rated = all.filter((fact) => fact.rating !== undefined);
  const base = rated.length > 0 ? rated : all;
  const findPersonal = options.mask ?? createFindPersonal(base.flatMap((fact) => fact.source.feedback.texts));

  const whole = groupPart("", base, limits);
  const { ratings, weights } = ratingsOf(base);
  const meanRating =
    ratings.length < limits.suppressBelow ? undefined : weightedMeanInterval(ratings, weights);
  const chosen =
    options.period === "none" ? { problems: [] } : choosePeriods(base, options.period, dateColumn, limits);
  const segments = compareGroups(base, options.segments ?? [], limits);
  const emotions = profileEmotions(base, labels);
  const needs = profileNeeds(base, labels);
  const called = callBacks(base, roles, findPersonal);
  const callBackLimit = options.callBackLimit ?? 200;

  const parts = {
    ...(chosen.periods ? { change: comparePeriods(chosen.periods, limits) } : {}),
    segments: segments.tables,
    stages: stageProfiles(
      base,
      "stages",
      labelOrder(labels, "stages", mentioned(base, "stages")).map((label) => ({
        label,
        role: roles.outcomes.has(label) ? "outcome" : "theme",
      })),
      limits,
    ),
    touchpoints: stageProfiles(
      base,
      "touchpoints",
      labelOrder(labels, "touchpoints", mentioned(base, "touchpoints")).map((label) => ({
        label,
        role: "theme",
      })),
      limits,
    ).map((profile) => ({
      ...profile,
      owner: labels.get("touchpoints")?.get(profile.label)?.attributes.get("owner") ?? "",
    })),
    emotions,
    needs,
    signals: summarizeSignals(base, labels, limits),
  };
  const enough = (row: { readonly mentions: number }) => row.mentions >= limits.suppressBelow;
  return {
    source: options.source,
    ...(options.ratingColumn === undefined ? {} : { ratingColumn: options.ratingColumn }),
    reconciliation: reconcile(all, base),
    ...(whole.nps ? { nps: whole.nps } : {}),
    reliability: whole.reliability,
    distribution: distributionOf(ratings),
    ...(meanRating ? { meanRating } : {}),
    ...parts,
    emotions: emotions.filter(enough),
    needs: needs.filter(enough),
    empathy: describeEmpathy(base, roles, limits),
    sentiment: countSentiments(base),
    models: THEME_LAYERS.flatMap((layer) => {
      const outcomes = layer === "stages" ? roles.outcomes : new Set<string>();
      return computeDrivers(driverRows(base, layer), { layer, outcomes, seed, limits }) ?? [];
    }),
    quotes: chooseQuotes(base, {
      seed,
      perLabel: options.quotesPerLabel ?? 2,
      threshold: polarityThreshold,
      findPersonal,
      limits,
    }),
    callBacks: called.slice(0, callBackLimit),
    ...(called.length > callBackLimit ? { callBacksFound: called.length } : {}),
    languages: countLanguages(base),
    suppressed: listSuppressed(parts, limits),
    lexicons: options.lexicons ?? [],
    problems: countProblems([
      ...(options.problems ?? []),
      ...rows.flatMap(({ feedback, analyses }) => [
        ...feedback.problems,
        // An empty cell has no language, which is no problem.
        ...analyses.flatMap(({ problems }, index) => (feedback.texts[index]?.trim() === "" ? [] : problems)),
      ]),
      ...chosen.problems,
      ...segments.problems,
      ...cut(called.length, callBackLimit),
    ]),
    seed,
    version,
  };
}

function mentioned(facts: readonly RowFacts[], layer: "stages" | "touchpoints"): string[] {
  return facts.flatMap((fact) => [...fact.themes[layer].keys()]);
}

/** Answers per score 0…10, people, not weights. */
function distributionOf(ratings: readonly number[]): number[] {
  const counts = new Array<number>(11).fill(0);
  for (const rating of ratings) {
    const score = Math.min(10, Math.max(0, Math.round(rating)));
    counts[score] = (counts[score] as number) + 1;
  }
  return counts;
}

function cut(found: number, limit: number): Problem[] {
  if (found <= limit) return [];
  const message = `${found} detractors ask for a call back; the ${limit} with the most reasons are listed`;
  return [{ code: "call-backs/cut", message }];
}
