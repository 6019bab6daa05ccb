import type {
  Driver,
  DriverModel,
  LabelSets,
  LexiconUse,
  Problem,
  Summary,
  SummaryPart,
  ThemeSummary,
} from "../model/index.js";
import { weightedMeanInterval } from "../stats/weighted-mean-interval.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { choosePeriods } from "./choose-periods.js";
import { chooseQuotes } from "./choose-quotes.js";
import { compareGroups } from "./compare-groups.js";
import { comparePeriods } from "./compare-periods.js";
import { computeDrivers } from "./compute-drivers.js";
import { countProblems } from "./count-problems.js";
import { driverRows } from "./driver-rows.js";
import { describeEmpathy } from "./empathy.js";
import { expandPart } from "./expand-part.js";
import { measureFailureDemand } from "./failure-demand.js";
import { groupPart, ratingsOf } from "./group-part.js";
import { checkIntegrity } from "./integrity.js";
import { type Limits, limitsOf } from "./limits.js";
import { couldBeListed, LIST_RULES } from "./list-reasons.js";
import { listSuppressed } from "./list-suppressed.js";
import { splitOwners } from "./owner-split.js";
import type { PeriodChoice } from "./parse-period.js";
import { partLanguages, partQuantities, partReconciliation, partSentiments } from "./part-counts.js";
import { profileEmotions } from "./profile-emotions.js";
import { profileNeeds } from "./profile-needs.js";
import { labelOrder, readRoles } from "./read-roles.js";
import { type RowFacts, THEME_LAYERS } from "./row-facts.js";
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
  const { ratings, weights } = ratingsOf(base);
  const meanRating =
    ratings.length < limits.suppressBelow ? undefined : weightedMeanInterval(ratings, weights);
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
  return {
    source: options.source ?? part.sources.map(({ source }) => source).join(", "),
    ...(part.ratingColumn === undefined ? {} : { ratingColumn: part.ratingColumn }),
    reconciliation: partReconciliation(part, all, base),
    ...(whole.nps ? { nps: whole.nps } : {}),
    reliability: whole.reliability,
    distribution: distributionOf(ratings),
    ...(meanRating ? { meanRating } : {}),
    ...parts,
    emotions: emotions.filter(enough),
    needs: needs.filter(enough),
    empathy: describeEmpathy(base, roles, limits),
    sentiment: partSentiments(part, isBase),
    models: THEME_LAYERS.flatMap((layer) => {
      const outcomes = layer === "stages" ? roles.outcomes : new Set<string>();
      const model = computeDrivers(driverRows(base, layer), { layer, outcomes, seed, limits });
      return model === undefined ? [] : [withExamples(model, part)];
    }),
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
    lists: listsOf(part, base, options.listLimit ?? 20),
    ...(integrity === undefined ? {} : { integrity }),
    ...(options.themes === undefined ? {} : { themes: options.themes }),
    languages: partLanguages(part, isBase),
    suppressed: listSuppressed(parts, limits),
    lexicons: options.lexicons ?? [],
    problems: countProblems([
      ...part.problems.flatMap(({ problem, count }) => new Array<Problem>(count).fill(problem)),
      ...chosen.problems,
      ...segments.problems,
      ...cut(found, callBackLimit),
    ]),
    seed,
    version,
  };
}

function mentioned(part: SummaryPart, layer: "stages" | "touchpoints"): string[] {
  return part.sets[layer].flatMap((set) => set.map(([label]) => label));
}

/** The examples that the part keeps for each theme; pooled columns have none of their own. */
function withExamples(model: DriverModel, part: SummaryPart): DriverModel {
  const kept = new Map(part.examples.map((group) => [group.group, group.kept.map(({ item }) => item)]));
  const examplesOf = ({ role, label, polarity }: Driver): readonly string[] => {
    if (role === "no-comment") return kept.get("comment/none") ?? [];
    if (role === "language-not-read") return kept.get("comment/not-read") ?? [];
    return role === "theme" ? (kept.get(`${model.layer}/${label}/${polarity}`) ?? []) : [];
  };
  return { ...model, drivers: model.drivers.map((driver) => ({ ...driver, examples: examplesOf(driver) })) };
}

function listsOf(part: SummaryPart, base: readonly RowFacts[], limit: number): NonNullable<Summary["lists"]> {
  const several = part.sources.length > 1;
  return LIST_RULES.flatMap((rule) => {
    const list = part.lists.find((one) => one.rule === rule);
    if (list === undefined || list.found === 0) return [];
    const of = base.filter((fact) => couldBeListed(rule, fact)).length;
    return {
      rule,
      found: list.found,
      of,
      share: wilsonInterval(of > 0 ? list.found / of : 0, of),
      rows: list.rows.slice(0, limit).map(({ item, source }) => (several ? { ...item, source } : item)),
    };
  });
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
