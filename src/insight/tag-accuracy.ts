import type {
  DriverModel,
  DriverPolarity,
  LabelMeasure,
  LanguageCode,
  ScaleModel,
  TagAccuracy,
  TaggingSummary,
  TagMeasures,
} from "../model/index.js";

/** Languages of the comments read, with their numbers. */
export type LanguageCounts = ReadonlyMap<LanguageCode, number>;

const NOT_MEASURED: LabelMeasure = { cases: 0 };

/**
 * How well a label is found in a survey of one or several languages: those that hold `limits.language` of the comments or
 * more, weighted by their comments as if the label were given equally often in each. With w the weight, P precision and R
 * recall of a language:
 *
 *     precision = Σ wP        recall = Σ wP / Σ (wP/R)        cases = 1 / Σ (w²/cases)
 *
 * the last the labelled comments that a single language would need for a figure as sure. A language in which the label was
 * never met has no cases, and so has the whole. A column of both states of a need is as good as the worse of them.
 */
export function tagAccuracy(
  layer: string,
  label: string,
  polarity: DriverPolarity | undefined,
  languages: LanguageCounts,
  { languages: measured, limits }: TagMeasures,
): TagAccuracy {
  const weights = weightsOf(languages, limits.language);
  const pooled = namesOf(layer, label, polarity).map((name) =>
    pool(
      [...weights].map(([language, weight]) => ({
        weight,
        measure: measured.get(language)?.labels.get(name) ?? NOT_MEASURED,
      })),
    ),
  );
  const least = (of: (one: LabelMeasure) => number | undefined): number | undefined => {
    const values = pooled.map(of);
    return values.some((value) => value === undefined) ? undefined : Math.min(...(values as number[]));
  };
  const precision = least((one) => one.precision);
  const recall = least((one) => one.recall);
  const cases = least((one) => one.cases) ?? 0;
  return {
    ...(precision === undefined ? {} : { precision }),
    ...(recall === undefined ? {} : { recall }),
    cases,
    indicative: !(
      precision !== undefined &&
      recall !== undefined &&
      precision >= limits.accuracy &&
      recall >= limits.accuracy &&
      cases >= limits.cases
    ),
  };
}

/** Each theme of text models with how well its label is found. Models of the user's own columns stay as they are. */
export function withTagAccuracy<Model extends DriverModel | ScaleModel>(
  models: readonly Model[],
  languages: LanguageCounts,
  measures: TagMeasures | undefined,
): readonly Model[] {
  if (measures === undefined) return models;
  return models.map((model) =>
    "rows" in model || model.layer === "factors"
      ? model
      : {
          ...model,
          drivers: model.drivers.map((driver) =>
            driver.role === "theme"
              ? {
                  ...driver,
                  tagging: tagAccuracy(model.layer, driver.label, driver.polarity, languages, measures),
                }
              : driver,
          ),
        },
  );
}

/** Where the accuracy comes from: the languages that count, the larger first. */
export function taggingSummary(
  languages: LanguageCounts,
  { languages: measured, limits }: TagMeasures,
  lexicons: string,
): TaggingSummary {
  return {
    limits,
    sources: [...weightsOf(languages, limits.language)]
      .sort((left, right) => right[1] - left[1])
      .map(([language, share]) => {
        const found = measured.get(language);
        return {
          language,
          share,
          ...(found === undefined
            ? {}
            : { comments: found.comments, date: found.date, current: found.lexicons === lexicons }),
        };
      }),
  };
}

/** Parts of the languages that count, together 1. */
function weightsOf(languages: LanguageCounts, least: number): ReadonlyMap<LanguageCode, number> {
  const total = sum([...languages.values()]);
  const kept = [...languages].filter(([, count]) => count > 0 && count >= least * total);
  const rest = sum(kept.map(([, count]) => count));
  return new Map(kept.map(([language, count]) => [language, count / rest]));
}

function namesOf(layer: string, label: string, polarity: DriverPolarity | undefined): readonly string[] {
  const name = `${layer}/${label}`;
  if (layer !== "needs") return [name];
  if (polarity === "positive") return [`${name}:met`];
  return polarity === "negative" ? [`${name}:unmet`] : [`${name}:met`, `${name}:unmet`];
}

function pool(parts: readonly { readonly weight: number; readonly measure: LabelMeasure }[]): LabelMeasure {
  if (parts.length === 0) return NOT_MEASURED;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.measure;
  const isKnown = parts.every(({ measure }) => measure.precision !== undefined);
  const precision = sum(parts.map(({ weight, measure }) => weight * (measure.precision ?? 0)));
  const meant = sum(
    parts.map(({ weight, measure }) => (weight * (measure.precision ?? 0)) / (measure.recall ?? 0)),
  );
  return {
    ...(isKnown ? { precision } : {}),
    ...(isKnown && Number.isFinite(meant) && meant > 0 ? { recall: precision / meant } : {}),
    cases: 1 / sum(parts.map(({ weight, measure }) => (weight * weight) / measure.cases)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
