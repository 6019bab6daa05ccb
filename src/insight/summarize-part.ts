import type { LabelSets, LexiconUse, Problem, Summary, SummaryPart, ThemeSummary } from "../model/index.js";
import { choosePeriods } from "./choose-periods.js";
import { chooseQuotes } from "./choose-quotes.js";
import { compareGroups } from "./compare-groups.js";
import { comparePeriods } from "./compare-periods.js";
import { countProblems } from "./count-problems.js";
import { describeMetrics } from "./describe-metrics.js";
import { describeEmpathy } from "./empathy.js";
import { expandPart } from "./expand-part.js";
import { measureFailureDemand } from "./failure-demand.js";
import { groupPart } from "./group-part.js";
import { checkIntegrity } from "./integrity.js";
import { type Limits, limitsOf } from "./limits.js";
import { listSuppressed } from "./list-suppressed.js";
import { metricRows } from "./metric-cells.js";
import { splitOwners } from "./owner-split.js";
import type { PeriodChoice } from "./parse-period.js";
import { partLanguages, partQuantities, partReconciliation, partSentiments } from "./part-counts.js";
import { partLists } from "./part-lists.js";
import { partModels } from "./part-models.js";
import { poolTests } from "./pool-tests.js";
import { profileEmotions } from "./profile-emotions.js";
import { profileNeeds } from "./profile-needs.js";
import { labelOrder, readRoles } from "./read-roles.js";
import { scoresOf } from "./scores-of.js";
import { stageProfiles } from "./stage-profiles.js";
import { summarizeSignals } from "./summarize-signals.js";

export interface SummarizePartOptions {
  /** Order of the journey, outcome stages, owners and roles. */
  readonly labels: LabelSets;
  /** Shown as it is. Default: the names of the part's files. */
  readonly source?: string;
  /** Left out: by date, where the dates allow it. */
  readonly period?: PeriodChoice | "none";
  readonly lexicons?: readonly LexiconUse[];
  /** Most quotes for a label and polarity. Default 2. */
  readonly quotesPerLabel?: number;
  /** Most call-backs listed. Default 200, which is all that a part keeps. */
  readonly callBackLimit?: number;
  /** Most rows of each other list. Default 20. */
  readonly listLimit?: number;
  readonly themes?: ThemeSummary;
  /** Columns of the part within whose values themes are compared, and by which a change is split. Default: the first two. */
  readonly strata?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/**
 * Everything the report says, from a part alone. It is about the rated rows; where no row has a usable score, about all
 * rows, without NPS and models.
 */
export function summarizePart(part: SummaryPart, options: SummarizePartOptions): Summary {
  const { labels } = options;
  const { version, seed, dateColumn = "date" } = part;
  const limits = limitsOf(options.limits);
  const roles = readRoles(labels);
  const all = expandPart(part);
  const rated = all.filter((fact) => fact.rating !== undefined);
  const base = rated.length > 0 ? rated : all;
  const isBase = (flag: 0 | 1) => (rated.length > 0 ? flag === 1 : true);

  const whole = groupPart("", base, limits);
  const { distribution, ...scores } = scoresOf(base, limits);
  const chosen =
    options.period === "none" ? { problems: [] } : choosePeriods(base, options.period, dateColumn, limits);
  const segments = compareGroups(base, part.segments, limits);
  const emotions = profileEmotions(base, labels);
  const needs = profileNeeds(base, labels);
  const callBackLimit = options.callBackLimit ?? part.callBacks.rows.length;
  const { found } = part.callBacks;
  const integrity = checkIntegrity({
    facts: rated,
    part,
    roles,
    limits,
    ...(chosen.periods ? { periods: [chosen.periods.before.rows, chosen.periods.after.rows] } : {}),
  });
  const failureDemand = measureFailureDemand(base, roles, limits);
  const several = part.sources.length > 1;
  const metrics = describeMetrics(
    part.metrics ?? [],
    (metric) => metricRows(part, metric),
    part.segments,
    limits,
  );

  const parts = {
    ...(chosen.periods ? { change: comparePeriods(chosen.periods, limits) } : {}),
    segments: segments.tables,
    stages: stageProfiles(
      base,
      "stages",
      labelOrder(labels, "stages", mentioned(part, "stages")).map((label) => ({
        label,
        role: roles.outcomes.has(label) ? "outcome" : "theme",
      })),
      limits,
    ),
    touchpoints: stageProfiles(
      base,
      "touchpoints",
      labelOrder(labels, "touchpoints", mentioned(part, "touchpoints")).map((label) => ({
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
    signals: summarizeSignals(base, labels, partQuantities(part, isBase), limits),
  };
  const enough = (row: { readonly mentions: number }) => row.mentions >= limits.suppressBelow;
  return poolTests({
    source: options.source ?? part.sources.map(({ source }) => source).join(", "),
    ...(part.ratingColumn === undefined ? {} : { ratingColumn: part.ratingColumn }),
    reconciliation: partReconciliation(part, all, base),
    ...(whole.nps ? { nps: whole.nps } : {}),
    reliability: whole.reliability,
    distribution: distribution ?? NO_ANSWERS,
    ...scores,
    ...parts,
    emotions: emotions.filter(enough),
    needs: needs.filter(enough),
    empathy: describeEmpathy(base, roles, limits),
    sentiment: partSentiments(part, isBase),
    models: partModels(part, base, {
      roles,
      limits,
      strata: options.strata ?? part.segments.slice(0, MOST_STRATA),
      periods: chosen.periods,
    }),
    ...(metrics.metrics.length > 0 ? { metrics: metrics.metrics } : {}),
    quotes: chooseQuotes(
      base,
      new Map(part.quotes.flatMap(({ group, rated: flag, kept }) => (isBase(flag) ? [[group, kept]] : []))),
      { perLabel: options.quotesPerLabel ?? 2, limits },
    ),
    callBacks: part.callBacks.rows
      .slice(0, callBackLimit)
      .map(({ item, source }) => (several ? { ...item, source } : item)),
    ...(found > callBackLimit ? { callBacksFound: found } : {}),
    owners: splitOwners(base, labels, limits),
    ...(failureDemand === undefined ? {} : { failureDemand }),
    lists: partLists(part, base, options.listLimit ?? 20),
    ...(integrity === undefined ? {} : { integrity }),
    ...(options.themes === undefined ? {} : { themes: options.themes }),
    languages: partLanguages(part, isBase),
    suppressed: listSuppressed(parts, limits),
    lexicons: options.lexicons ?? [],
    problems: countProblems([
      ...part.problems.flatMap(({ problem, count }) => new Array<Problem>(count).fill(problem)),
      ...chosen.problems,
      ...segments.problems,
      ...metrics.problems,
      ...cut(found, callBackLimit),
    ]),
    seed,
    version,
  });
}

/** Columns that nobody named are compared within only so far: each adds to the number of differences shown. */
const MOST_STRATA = 2;
const NO_ANSWERS: readonly number[] = new Array<number>(11).fill(0);

function mentioned(part: SummaryPart, layer: "stages" | "touchpoints"): string[] {
  return part.sets[layer].flatMap((set) => set.map(([label]) => label));
}

function cut(found: number, limit: number): Problem[] {
  if (found <= limit) return [];
  const message = `${found} detractors ask for a call back; the ${limit} with the most reasons are listed`;
  return [{ code: "call-backs/cut", message }];
}
