import type {
  DriverModel,
  LabelSets,
  LanguageCode,
  Problem,
  ScaleModel,
  TaggingSummary,
  TagMeasures,
} from "../model/index.js";
import type { CodedRow } from "./coded-row.js";
import { correctModel } from "./correct-model.js";
import type { Limits } from "./limits.js";
import { readRoles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";
import { type LanguageCounts, taggingSummary, withTagAccuracy } from "./tag-accuracy.js";

export interface TaggingOptions {
  readonly labels: LabelSets;
  readonly tags?: TagMeasures | undefined;
  /** Rows coded by hand. */
  readonly coded?: readonly CodedRow[] | undefined;
  /** Columns whose values are compared. */
  readonly by?: readonly string[] | undefined;
  readonly lexicons: string;
  readonly limits: Limits;
}

export interface Tagged {
  readonly models: readonly (DriverModel | ScaleModel)[];
  readonly tagging?: TaggingSummary;
  readonly problems: readonly Problem[];
}

/**
 * Tags are measurements: each theme with how well its label is found, and where rows were coded by hand with its figures
 * corrected. Columns that divide the comments by language are named: labels are not found equally well in each.
 */
export function addTagging(
  models: readonly (DriverModel | ScaleModel)[],
  rated: readonly RowFacts[],
  { labels, tags, coded, by = [], lexicons, limits }: TaggingOptions,
): Tagged {
  const texts = models.filter((model) => !("rows" in model) && model.layer !== "factors");
  if (texts.length === 0) return { models, problems: [] };
  const languages = countLanguages(rated);
  const dividing = by.filter((column) => dividesLanguages(rated, column, limits));
  const measured = withTagAccuracy(models, languages, tags);
  const problems = coded === undefined ? dividing.map(uncorrected) : [];
  const tagging = tags && { tagging: taggingSummary(languages, tags, lexicons) };
  if (coded === undefined) return { models: measured, ...tagging, problems };
  const { outcomes } = readRoles(labels);
  return {
    models: measured.map((model) =>
      "rows" in model || model.layer === "factors"
        ? model
        : correctModel(model, rated, coded, {
            least: tags?.limits.coded ?? limits.indicativeBelow,
            by: dividing,
            limits,
            ...(model.layer === "stages" ? { outcomes } : {}),
          }),
    ),
    ...tagging,
    problems,
  };
}

function countLanguages(rated: readonly RowFacts[]): LanguageCounts {
  const counts = new Map<LanguageCode, number>();
  for (const { read } of rated)
    for (const { analysis } of read) {
      const { code } = analysis.language;
      if (code !== UNDECIDED) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  return counts;
}

/** Whether the comments of the column's values are not all mostly in one language; small values do not count. */
function dividesLanguages(rated: readonly RowFacts[], column: string, limits: Limits): boolean {
  const values = new Map<string, RowFacts[]>();
  for (const fact of rated) {
    const value = fact.source.feedback.fields.get(column)?.trim() ?? "";
    if (value === "") continue;
    const own = values.get(value) ?? [];
    own.push(fact);
    values.set(value, own);
  }
  const main = [...values.values()].flatMap((facts) => {
    const counts = [...countLanguages(facts)].sort((left, right) => right[1] - left[1]);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    return total < limits.suppressBelow ? [] : [counts[0]?.[0]];
  });
  return new Set(main).size > 1;
}

const UNDECIDED = "und";

function uncorrected(column: string): Problem {
  return {
    code: "tags/languages-uncorrected",
    message: `expected one language in all values of "${column}", got several: labels are not found equally well in each, so themes are not compared between its values`,
    place: { column },
    hint: "code a sample by hand (drivers --check 300), then give it with --checked: corrected shares can be compared",
  };
}
