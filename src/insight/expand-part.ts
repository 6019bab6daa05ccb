import type { DriverPolarity, FeedbackRow, SummaryPart, ThemeSet } from "../model/index.js";
import { COMMENTS, FIXED, MISSING, NO_TONE } from "./part-limits.js";
import type { RowFacts } from "./row-facts.js";

/**
 * A part's rows as facts again: one for each row, rows that are alike sharing one, so that a million of them take the room of
 * what differs between them. They have no ids and no texts; the tone is the mean of those that share it.
 */
export function expandPart(part: SummaryPart): RowFacts[] {
  const themes = (sets: readonly ThemeSet[]) => sets.map((set) => new Map<string, DriverPolarity>(set));
  const labels = (sets: readonly (readonly string[])[]) => sets.map((set) => new Set(set));
  const stages = themes(part.sets.stages);
  const needs = themes(part.sets.needs);
  const touchpoints = themes(part.sets.touchpoints);
  const emotions = labels(part.sets.emotions);
  const signals = labels(part.sets.signals);
  const columns = part.periodColumn === undefined ? part.segments : [...part.segments, part.periodColumn];
  const fields = part.fields.map(
    (values) =>
      new Map(
        columns.flatMap((column, place) => {
          const value = values[place];
          return value === null || value === undefined ? [] : [[column, value] as const];
        }),
      ),
  );
  const sources = new Map<string, RowFacts["source"]>();
  const sourceOf = (field: number, missing: number): RowFacts["source"] => {
    const key = `${field} ${missing}`;
    let source = sources.get(key);
    if (source === undefined) {
      const reason = REASONS.get(missing);
      const feedback: FeedbackRow = {
        row: 0,
        id: "",
        texts: [],
        weight: 1,
        fields: fields[field] ?? new Map(),
        problems: [],
        ...(reason === undefined ? {} : { ratingMissing: reason }),
      };
      source = { feedback, analyses: [] };
      sources.set(key, source);
    }
    return source;
  };
  const facts: RowFacts[] = [];
  for (const cell of part.cells) {
    const [
      comment,
      stage,
      need,
      touchpoint,
      emotion,
      signal,
      field,
      day,
      rating,
      weight,
      step,
      count,
      toneSum,
    ] = cell;
    const date = part.dates[day];
    const tone = step === NO_TONE ? undefined : toneSum / count / FIXED.tone;
    const fact: RowFacts = {
      id: "",
      row: 0,
      weight: weight / FIXED.weight,
      ...(rating < 0 ? {} : { rating: rating / FIXED.rating }),
      ...(date === undefined ? {} : { date }),
      ...(tone === undefined ? {} : { sentiment: tone }),
      comment: COMMENTS[comment] ?? "empty",
      themes: {
        stages: stages[stage] ?? NO_THEMES,
        needs: needs[need] ?? NO_THEMES,
        touchpoints: touchpoints[touchpoint] ?? NO_THEMES,
      },
      emotions: emotions[emotion] ?? NO_LABELS,
      signals: signals[signal] ?? NO_LABELS,
      read: NOT_HELD,
      source: sourceOf(field, Math.min(rating, 0)),
    };
    for (let row = 0; row < count; row++) facts.push(fact);
  }
  return facts;
}

const REASONS: ReadonlyMap<number, keyof typeof MISSING> = new Map(
  (Object.keys(MISSING) as (keyof typeof MISSING)[]).map((reason) => [MISSING[reason], reason]),
);

const NO_THEMES: ReadonlyMap<string, DriverPolarity> = new Map();
const NO_LABELS: ReadonlySet<string> = new Set();
const NOT_HELD: RowFacts["read"] = [];
