import type { AnalyzedRow, LabelSets, Problem, SummaryPart, Version } from "../model/index.js";
import { textHash } from "../stats/text-hash.js";
import { copied } from "./copied.js";
import { createCountTable } from "./count-table.js";
import { createTextKeeper } from "./create-text-keeper.js";
import type { MetricChoice } from "./describe-metrics.js";
import { createInterner, createNumberInterner } from "./interner.js";
import { createMetricCells } from "./metric-cells.js";
import { orderPart, type UnorderedPart } from "./order-part.js";
import { COMMENTS, FIXED, KEY_WIDTH, MISSING, NO_TONE, SETS, TONE_STEPS } from "./part-limits.js";
import type { FindPersonal } from "./personal-spans.js";
import { readRoles } from "./read-roles.js";
import { isRead, type RowFacts, rowFacts } from "./row-facts.js";
import { createRowSets } from "./row-sets.js";

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
  const keeper = createTextKeeper(source, readRoles(labels), threshold);
  let rows = 0;

  return { add, finish };

  function add(analyzed: AnalyzedRow): void {
    rows++;
    const fact = rowFacts(analyzed, threshold);
    const { feedback, analyses } = analyzed;
    const rated = fact.rating === undefined ? 0 : 1;
    const order = textHash(`${source}\n${fact.row}`, seed);
    const values = columns.map((column) => feedback.fields.get(column) ?? null);
    // No cell of a table holds this sign; a column that is not there is told from an empty cell.
    const place = fields.place(
      values.map((value) => (value === null ? "-" : `+${value}`)).join("\u0000"),
      () => copied(values),
    );
    const { date } = fact;
    const day = date === undefined ? -1 : dates.place(date, () => date);
    const weight = Math.round(FIXED.weight * fact.weight);
    const tone = fact.sentiment;
    key[0] = COMMENTS.indexOf(fact.comment);
    rowSets.placesOf(fact, key, 1);
    const behind = 1 + SETS.length;
    key[behind] = place;
    key[behind + 1] = day;
    key[behind + 2] =
      fact.rating === undefined
        ? MISSING[feedback.ratingMissing ?? "empty"]
        : Math.round(FIXED.rating * fact.rating);
    key[behind + 3] = weights.place(weight);
    key[behind + 4] = tone === undefined ? NO_TONE : Math.round(TONE_STEPS * tone);
    cells.add(key, tone === undefined ? 0 : Math.round(FIXED.tone * tone));
    metrics?.add(feedback, place);
    countTexts(fact, rated);
    for (const problem of feedback.problems) note(problem, fact.row);
    analyses.forEach((analysis, index) => {
      // An empty cell has no language, which is no problem.
      if (feedback.texts[index]?.trim() === "") return;
      for (const problem of analysis.problems) note(problem, fact.row);
    });
    keeper.keep(fact, { rated, order, fields: place, date: day });
  }

  function countTexts(fact: RowFacts, rated: 0 | 1): void {
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

  function tally(name: string): void {
    counts.set(name, (counts.get(name) ?? 0) + 1);
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
