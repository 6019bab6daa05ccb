import type { AnalyzedRow, FeedbackRow, LabelSets, Problem, SummaryPart, Version } from "../model/index.js";
import { copied } from "./copied.js";
import { createCountTable } from "./count-table.js";
import { createTextKeeper } from "./create-text-keeper.js";
import type { MetricChoice } from "./describe-metrics.js";
import {
  createDigester,
  DIGEST_NUMBERS,
  DIGEST_PLACES,
  type DigestOptions,
  type RowsDigest,
} from "./digest-rows.js";
import { createInterner, createNumberInterner } from "./interner.js";
import { createMetricCells } from "./metric-cells.js";
import { orderPart, type UnorderedPart } from "./order-part.js";
import { COMMENTS, FIXED, KEY_WIDTH, MISSING, NO_TONE, SETS, TONE_STEPS } from "./part-limits.js";
import type { FindPersonal } from "./personal-spans.js";
import { readRoles } from "./read-roles.js";
import type { CommentKind } from "./row-facts.js";
import { createRowSets, LAYER_PLACES } from "./row-sets.js";

export interface CollectOptions {
  readonly source: string;
  readonly labels: LabelSets;
  readonly version: Version;
  readonly seed?: number;
  readonly ratingColumn?: string;
  readonly dateColumn?: string;
  /** Columns whose values are compared. */
  readonly segments?: readonly string[];
  /** The column that holds periods, where it is not the date. */
  readonly periodColumn?: string;
  /** Other scores than the NPS. */
  readonly metrics?: readonly MetricChoice[];
  /** Sentiment from which a theme's mention is an evaluation. */
  readonly threshold?: number;
}

/** Takes analysed rows one by one; memory grows with what differs between them, not with their number. */
export interface Collector {
  readonly add: (row: AnalyzedRow) => void;
  /** Rows that were digested elsewhere, with what `createDigester(digestOptions)` made of them. */
  readonly addDigest: (rows: readonly FeedbackRow[], digest: RowsDigest) => void;
  readonly digestOptions: DigestOptions;
  /** The part of all rows so far, its texts masked; `problems` are those of the file itself. */
  readonly finish: (findPersonal: FindPersonal, problems?: readonly Problem[]) => SummaryPart;
}

/** A collector of what a summary needs; see SummaryPart. */
export function createCollector(options: CollectOptions): Collector {
  const { source, labels, seed = 1, segments = [], periodColumn, threshold = 0 } = options;
  const columns = periodColumn === undefined ? segments : [...segments, periodColumn];
  const rowSets = createRowSets();
  const fields = createInterner<readonly (string | null)[]>();
  const dates = createInterner<string>();
  const weights = createNumberInterner();
  const key = new Array<number>(KEY_WIDTH).fill(0);
  const cells = createCountTable(KEY_WIDTH);
  const metrics = options.metrics && createMetricCells(options.metrics);
  const counts = new Map<string, number>();
  const problems = new Map<string, { problem: Problem; count: number; row: number }>();
  const keeper = createTextKeeper(source);
  const digestOptions: DigestOptions = { source, roles: readRoles(labels), seed, threshold };
  const digest = createDigester(digestOptions);
  let rows = 0;

  return { add, addDigest, digestOptions, finish };

  function add(row: AnalyzedRow): void {
    addDigest([row.feedback], digest([row]));
  }

  function addDigest(added: readonly FeedbackRow[], digested: RowsDigest): void {
    const { places, numbers } = digested;
    rows += added.length;
    const ours = SETS.map((kind) => digested.keys[kind].map((text) => rowSets.placeOf(kind, text)));
    for (const [index, feedback] of added.entries()) {
      const from = index * DIGEST_PLACES;
      const [tone = Number.NaN, order = 0, hash = 0, guard = 0] = numbers.subarray(
        index * DIGEST_NUMBERS,
        (index + 1) * DIGEST_NUMBERS,
      );
      const hasTone = !Number.isNaN(tone);
      const place = fieldsOf(feedback);
      const { row, rating, date } = feedback;
      const day = date === undefined ? -1 : dates.place(date, () => copied(date));
      key[0] = places[from] as number;
      for (let kind = 0; kind < SETS.length; kind++)
        key[1 + kind] = ours[kind]?.[places[from + 1 + kind] as number] as number;
      const behind = 1 + SETS.length;
      key[behind] = place;
      key[behind + 1] = day;
      key[behind + 2] =
        rating === undefined ? MISSING[feedback.ratingMissing ?? "empty"] : Math.round(FIXED.rating * rating);
      key[behind + 3] = weights.place(Math.round(FIXED.weight * feedback.weight));
      key[behind + 4] = hasTone ? Math.round(TONE_STEPS * tone) : NO_TONE;
      cells.add(key, hasTone ? Math.round(FIXED.tone * tone) : 0);
      metrics?.add(feedback, place);
      for (const problem of feedback.problems) note(problem, row);
      for (const problem of digested.problems.get(index) ?? []) note(problem, row);
      keeper.keep({
        feedback,
        comment: COMMENTS[places[from] as number] as CommentKind,
        order,
        hash,
        guard,
        fields: place,
        date: day,
        themes: LAYER_PLACES.map(([layer, kind]) => rowSets.themesAt(layer, key[1 + kind] as number)),
        sifted: digested.sifted.get(index),
      });
    }
    for (const [name, times] of digested.counts) counts.set(name, (counts.get(name) ?? 0) + times);
    keeper.found(digested.found);
  }

  /** No cell of a table holds this sign; a column that is not there is told from an empty cell. */
  function fieldsOf({ fields: cellsOf }: FeedbackRow): number {
    let text = "";
    for (const [index, column] of columns.entries()) {
      const value = cellsOf.get(column);
      if (index > 0) text += "\u0000";
      text += value === undefined ? "-" : `+${value}`;
    }
    return fields.place(text, () => copied(columns.map((column) => cellsOf.get(column) ?? null)));
  }

  function note(problem: Problem, row: number): void {
    const known = problems.get(problem.code);
    if (known === undefined) problems.set(problem.code, { problem: copied(problem), count: 1, row });
    else if (row < known.row) problems.set(problem.code, { problem, count: known.count + 1, row });
    else known.count++;
  }

  function finish(findPersonal: FindPersonal, fileProblems: readonly Problem[] = []): SummaryPart {
    for (const problem of fileProblems) note(problem, 0);
    const part: UnorderedPart = {
      version: options.version,
      seed,
      threshold,
      ...(options.ratingColumn === undefined ? {} : { ratingColumn: options.ratingColumn }),
      ...(options.dateColumn === undefined ? {} : { dateColumn: options.dateColumn }),
      segments,
      ...(periodColumn === undefined ? {} : { periodColumn }),
      sources: [{ source, rows }],
      fields: fields.items,
      dates: dates.items,
      sets: rowSets.sets(),
      weights: weights.items,
      cells,
      ...(metrics === undefined ? {} : { metrics }),
      counts,
      problems: [...problems.values()].map((one) => ({ ...one, source })),
      ...keeper.kept(findPersonal),
    };
    return orderPart(part);
  }
}
