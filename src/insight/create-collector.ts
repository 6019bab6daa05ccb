import type {
  AnalyzedRow,
  CallBack,
  Kept,
  LabelSets,
  ListedComment,
  Problem,
  Quote,
  SummaryPart,
  Version,
} from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { textHash } from "../stats/text-hash.js";
import { callBackReasons, callBackTier } from "./call-backs.js";
import { createCountTable } from "./count-table.js";
import { createInterner } from "./interner.js";
import { createKeepSmallest, type KeepSmallest } from "./keep-smallest.js";
import { LIST_RULES, type Listed, listReasons } from "./list-reasons.js";
import { maskText } from "./mask-text.js";
import { orderPart, type UnorderedPart } from "./order-part.js";
import { COMMENTS, FIXED, KEY_WIDTH, MISSING, MOST, NO_TONE, TONE_STEPS, UNRATED } from "./part-limits.js";
import type { FindPersonal } from "./personal-spans.js";
import { type QuoteCandidate, quoteCandidates, quoteOf } from "./quote-candidates.js";
import { readRoles } from "./read-roles.js";
import { isRead, type RowFacts, rowFacts, THEME_LAYERS } from "./row-facts.js";
import { createRowSets } from "./row-sets.js";
import { createTextSketch } from "./text-sketch.js";

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
  const roles = readRoles(labels);
  const columns = periodColumn === undefined ? segments : [...segments, periodColumn];
  const rowSets = createRowSets();
  const fields = createInterner<readonly (string | null)[]>();
  const dates = createInterner<string>();
  const weights = createInterner<number>();
  const cells = createCountTable(KEY_WIDTH);
  const counts = new Map<string, number>();
  const problems = new Map<string, { problem: Problem; count: number; row: number }>();
  const quotes = new Map<string, KeepSmallest<QuoteCandidate>>();
  const examples = new Map<string, KeepSmallest<string>>();
  const called = createKeepSmallest<{ fact: RowFacts; reasons: CallBack["reasons"] }>(MOST.callBacks);
  const lists = new Map(
    LIST_RULES.map((rule) => [
      rule,
      createKeepSmallest<{ fact: RowFacts; reasons: Listed["reasons"] }>(MOST.listed),
    ]),
  );
  const found = new Map<string, number>();
  const texts = createTextSketch(MOST.texts);
  const guard = createKeepSmallest<number>(MOST.guard);
  let rows = 0;

  return { add, finish };

  function add(analyzed: AnalyzedRow): void {
    rows++;
    const fact = rowFacts(analyzed, threshold);
    const { feedback, analyses } = analyzed;
    const rated = fact.rating === undefined ? 0 : 1;
    const order = textHash(`${source}\n${fact.row}`, seed);
    const values = columns.map((column) => feedback.fields.get(column) ?? null);
    const place = fields.place(JSON.stringify(values), () => values);
    const { date } = fact;
    const day = date === undefined ? -1 : dates.place(date, () => date);
    const weight = Math.round(FIXED.weight * fact.weight);
    const tone = fact.sentiment;
    cells.add(
      [
        COMMENTS.indexOf(fact.comment),
        ...rowSets.placesOf(fact),
        place,
        day,
        fact.rating === undefined
          ? MISSING[feedback.ratingMissing ?? "empty"]
          : Math.round(FIXED.rating * fact.rating),
        weights.place(String(weight), () => weight),
        tone === undefined ? NO_TONE : Math.round(TONE_STEPS * tone),
      ],
      tone === undefined ? 0 : Math.round(FIXED.tone * tone),
    );
    countTexts(fact, rated);
    for (const problem of feedback.problems) note(problem, fact.row);
    analyses.forEach((analysis, index) => {
      // An empty cell has no language, which is no problem.
      if (feedback.texts[index]?.trim() === "") return;
      for (const problem of analysis.problems) note(problem, fact.row);
    });
    keepTexts(fact, rated, order, place, day);
  }

  function countTexts(fact: RowFacts, rated: 0 | 1): void {
    const { feedback, analyses } = fact.source;
    for (const { analysis } of fact.read) {
      tally("sentiment", rated, analysis.sentiment?.label ?? "none");
      for (const { label, unit, quantity } of analysis.signals) {
        if (quantity === undefined) continue;
        tally("quantity", rated, label, unit ?? "", String(Math.round(FIXED.quantity * quantity)));
      }
    }
    analyses.forEach((analysis, index) => {
      if (feedback.texts[index]?.trim() === "" || analysis.nonAnswer === true) return;
      tally("language", rated, analysis.language.code, isRead(analysis) ? "1" : "0");
    });
  }

  function tally(...key: readonly (string | number)[]): void {
    const name = key.join("\t");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  function note(problem: Problem, row: number): void {
    const known = problems.get(problem.code);
    if (known === undefined) problems.set(problem.code, { problem, count: 1, row });
    else if (row < known.row) problems.set(problem.code, { problem, count: known.count + 1, row });
    else known.count++;
  }

  function keepTexts(fact: RowFacts, rated: 0 | 1, order: number, place: number, day: number): void {
    const { feedback } = fact.source;
    const whole = feedback.texts.map((text) => text.trim()).join("\n");
    guard.offer(textHash(`${fact.row}\n${fact.id}\n${fact.rating ?? ""}\n${whole}`), 0, "", () => 0);
    if (rated === 1) {
      const kind = fact.comment === "read" || fact.comment === "not-read" ? fact.comment : "none";
      if (kind !== "read") example(`comment/${kind}`, order, fact.id);
      for (const layer of THEME_LAYERS)
        for (const [label, polarity] of fact.themes[layer])
          example(`${layer}/${label}/${polarity}`, order, fact.id);
    }
    if (whole !== "" && (fact.comment === "read" || fact.comment === "not-read")) {
      const points = fact.rating === undefined ? UNRATED : netPromoterPoints(fact.rating);
      const { row, id } = fact;
      texts.add(textHash(whole), () => whole.split(/\s+/).length, {
        source,
        row,
        id,
        fields: place,
        date: day,
        points,
      });
    }
    if (fact.comment !== "read") return;
    // Most rows are past all that is kept, whatever their texts look like.
    const isWanted = (theme: string) => quotes.get(`${rated} ${theme}`)?.accepts(0, order) ?? true;
    for (const candidate of quoteCandidates(fact, threshold, isWanted)) {
      const group = `${rated} ${candidate.layer}/${candidate.label}/${candidate.polarity}`;
      let kept = quotes.get(group);
      if (kept === undefined) {
        kept = createKeepSmallest(MOST.quotes);
        quotes.set(group, kept);
      }
      kept.offer(candidate.tier, order, source, () => candidate);
    }
    const reasons = callBackReasons(fact, roles);
    if (reasons.length > 0) {
      found.set("call-back", (found.get("call-back") ?? 0) + 1);
      called.offer(callBackTier(fact, reasons.length), fact.row, source, () => ({ fact, reasons }));
    }
    for (const listed of listReasons(fact, roles)) {
      found.set(listed.rule, (found.get(listed.rule) ?? 0) + 1);
      lists.get(listed.rule)?.offer(Math.round(FIXED.tone * listed.order), order, source, () => ({
        fact,
        reasons: listed.reasons,
      }));
    }
  }

  function example(group: string, order: number, id: string): void {
    let kept = examples.get(group);
    if (kept === undefined) {
      kept = createKeepSmallest(MOST.examples);
      examples.set(group, kept);
    }
    kept.offer(0, order, source, () => id);
  }

  function finish(findPersonal: FindPersonal, fileProblems: readonly Problem[] = []): SummaryPart {
    const masked = (fact: RowFacts) =>
      fact.read.map((read) => maskText(read.text, findPersonal(read.text)).text).join("\n");
    const listed = (fact: RowFacts, reasons: ListedComment["reasons"]): ListedComment => ({
      id: fact.id,
      row: fact.row,
      ...(fact.rating === undefined ? {} : { rating: fact.rating }),
      ...(fact.date === undefined ? {} : { date: fact.date }),
      language: fact.read[0]?.analysis.language.code ?? "und",
      text: masked(fact),
      reasons,
    });
    const calledBack = (fact: RowFacts, reasons: CallBack["reasons"]): CallBack => ({
      id: fact.id,
      row: fact.row,
      rating: fact.rating ?? 0,
      text: masked(fact),
      ...(fact.date === undefined ? {} : { date: fact.date }),
      reasons,
    });
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
      guard: guard.kept().map(({ tier }) => tier),
      fields: fields.items,
      dates: dates.items,
      sets: rowSets.sets(),
      weights: weights.items,
      cells,
      counts,
      problems: [...problems.values()].map((one) => ({ ...one, source })),
      quotes: mapKept(quotes, (candidate): Quote => quoteOf(candidate, findPersonal)),
      examples: mapKept(examples, (id) => id),
      found,
      callBacks: convert(called.kept(), ({ fact, reasons }) => calledBack(fact, reasons)),
      lists: mapKept(lists, ({ fact, reasons }) => listed(fact, reasons)),
      texts: texts.entries(),
    };
    return orderPart(part);
  }
}

function mapKept<Item, Made>(
  groups: ReadonlyMap<string, KeepSmallest<Item>>,
  make: (item: Item) => Made,
): ReadonlyMap<string, readonly Kept<Made>[]> {
  return new Map([...groups].map(([group, kept]) => [group, convert(kept.kept(), make)]));
}

function convert<Item, Made>(kept: readonly Kept<Item>[], make: (item: Item) => Made): readonly Kept<Made>[] {
  return kept.map(({ tier, order, source, item }) => ({ tier, order, source, item: make(item) }));
}
