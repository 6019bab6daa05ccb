import type { Kept, PartSets, Problem, SummaryPart } from "../model/index.js";
import { createCountTable } from "./count-table.js";
import { createInterner, createNumberInterner } from "./interner.js";
import { keptOrder } from "./keep-smallest.js";
import { createMetricCells } from "./metric-cells.js";
import { orderPart, type UnorderedPart } from "./order-part.js";
import { KEY_WIDTH, MOST, SETS } from "./part-limits.js";
import { createTextSketch } from "./text-sketch.js";

export interface MergedParts {
  /** Absent where the parts do not belong together. */
  readonly part?: SummaryPart;
  readonly problems: readonly Problem[];
}

/** What must be the same in all parts, or their numbers would not mean the same. */
const ALIKE = ["format", "version", "seed", "threshold", "segments", "periodColumn"] as const;
/** Columns that are only named: parts may come from files that call them differently. */
const NAMED = ["ratingColumn", "dateColumn"] as const;

/**
 * Parts of the same kind → the part of all their rows; in any order and grouping the same, byte for byte. Parts made by
 * different versions, lexicons, seeds or columns do not belong together, nor do parts that share rows: said, all at once.
 */
export function mergeParts(parts: readonly SummaryPart[]): MergedParts {
  const [first] = parts;
  if (first === undefined) {
    return { problems: [{ code: "merge/no-parts", message: "expected at least one part, got none" }] };
  }
  const problems = [...unlike(parts), ...sharing(parts)];
  if (problems.length > 0) return { problems };
  const sets = SETS.map(() => createInterner<unknown>());
  const fields = createInterner<readonly (string | null)[]>();
  const dates = createInterner<string>();
  const weights = createNumberInterner();
  const cells = createCountTable(KEY_WIDTH);
  // Whether they are the same in all parts has been seen to.
  const metrics = first.metrics && createMetricCells(first.metrics);
  const counts = new Map<string, number>();
  const count = (key: readonly (string | number)[], amount: number) => {
    const name = key.join("\t");
    counts.set(name, (counts.get(name) ?? 0) + amount);
  };
  const noticed = new Map<string, SummaryPart["problems"][number]>();
  const quotes = createPool<SummaryPart["quotes"][number]["kept"][number]["item"]>(MOST.quotes);
  const examples = createPool<string>(MOST.examples);
  const lists = createPool<SummaryPart["lists"][number]["rows"][number]["item"]>(MOST.listed);
  const callBacks = createPool<SummaryPart["callBacks"]["rows"][number]["item"]>(MOST.callBacks);
  const found = new Map<string, number>();
  const texts = createTextSketch(MOST.texts);
  const sources = new Map<string, number>();
  for (const part of parts) {
    const placed = {
      fields: part.fields.map((values) => fields.place(JSON.stringify(values), () => values)),
      dates: part.dates.map((date) => dates.place(date, () => date)),
    };
    const at = (kind: keyof typeof placed, old: number) => (old < 0 ? -1 : (placed[kind][old] as number));
    const setPlaces = SETS.map((kind, index) =>
      part.sets[kind].map((set: unknown) => sets[index]?.place(JSON.stringify(set), () => set) ?? 0),
    );
    for (const cell of part.cells) {
      const [comment] = cell;
      const [field, date, rating, weight, tone, rows, sum] = cell.slice(1 + SETS.length) as Tail;
      const key = [
        comment,
        ...setPlaces.map((places, index) => places[cell[1 + index] as number] ?? 0),
        at("fields", field),
        at("dates", date),
        rating,
        weights.place(weight),
        tone,
      ];
      cells.add(key, sum, rows);
    }
    metrics?.join(part.metrics ?? [], (old) => at("fields", old));
    for (const [rated, label, amount] of part.sentiments) count(["sentiment", rated, label], amount);
    for (const [rated, code, read, amount] of part.languages) count(["language", rated, code, read], amount);
    for (const [rated, label, unit, quantity, amount] of part.quantities)
      count(["quantity", rated, label, unit, quantity], amount);
    for (const one of part.problems) {
      const known = noticed.get(one.problem.code);
      const earlier = known === undefined || isEarlier(one, known) ? one : known;
      noticed.set(one.problem.code, { ...earlier, count: one.count + (known?.count ?? 0) });
    }
    for (const { group, rated, kept } of part.quotes) quotes.take(`${rated} ${group}`, kept);
    for (const { group, kept } of part.examples) examples.take(group, kept);
    for (const { rule, rows, found: more } of part.lists) {
      lists.take(rule, rows);
      found.set(rule, (found.get(rule) ?? 0) + more);
    }
    callBacks.take("", part.callBacks.rows);
    found.set(CALL_BACK, (found.get(CALL_BACK) ?? 0) + part.callBacks.found);
    for (const { hash, words, first: origin, at: places } of part.texts.kept) {
      for (const [field, date, points, rows] of places) {
        const place = { ...origin, fields: at("fields", field), date: at("dates", date), points };
        texts.add(hash, () => words, place, rows);
      }
    }
    for (const { source, rows } of part.sources) sources.set(source, (sources.get(source) ?? 0) + rows);
  }
  const merged: UnorderedPart = {
    version: first.version,
    seed: first.seed,
    threshold: first.threshold,
    ...named(parts),
    segments: first.segments,
    ...(first.periodColumn === undefined ? {} : { periodColumn: first.periodColumn }),
    sources: [...sources].map(([source, rows]) => ({ source, rows })),
    guard: [...new Set(parts.flatMap((part) => part.guard))]
      .sort((left, right) => left - right)
      .slice(0, MOST.guard),
    fields: fields.items,
    dates: dates.items,
    sets: Object.fromEntries(SETS.map((kind, index) => [kind, sets[index]?.items])) as unknown as PartSets,
    weights: weights.items,
    cells,
    ...(metrics === undefined ? {} : { metrics }),
    counts,
    problems: [...noticed.values()],
    quotes: quotes.kept(),
    examples: examples.kept(),
    found,
    callBacks: callBacks.kept().get("") ?? [],
    lists: lists.kept(),
    texts: texts.entries(),
  };
  return { part: orderPart(merged), problems: [] };
}

const CALL_BACK = "call-back";

/** A cell after its comment and sets. */
type Tail = [number, number, number, number, number, number, number];

function createPool<Item>(most: number) {
  const groups = new Map<string, readonly Kept<Item>[]>();
  return {
    take: (group: string, kept: readonly Kept<Item>[]) => {
      groups.set(group, [...(groups.get(group) ?? []), ...kept].sort(keptOrder).slice(0, most));
    },
    kept: () => groups,
  };
}

function isEarlier(one: SummaryPart["problems"][number], other: SummaryPart["problems"][number]): boolean {
  return one.source === other.source ? one.row < other.row : one.source < other.source;
}

/** The names that the parts agree on; where they call a column differently, the first in code unit order. */
function named(parts: readonly SummaryPart[]): Pick<UnorderedPart, (typeof NAMED)[number]> {
  const names = NAMED.flatMap((key) => {
    const [name] = parts.flatMap((part) => part[key] ?? []).sort();
    return name === undefined ? [] : [[key, name] as const];
  });
  return Object.fromEntries(names);
}

function unlike(parts: readonly SummaryPart[]): Problem[] {
  return [...ALIKE, "metrics" as const].flatMap((key): Problem[] => {
    const values = [...new Set(parts.map((part) => JSON.stringify(likeness(part, key)) ?? "none"))];
    if (values.length === 1) return [];
    return [
      {
        code: "merge/unlike",
        message: `expected parts with the same ${key}, got ${values.join(" and ")}`,
        hint: "make the parts with the same version, lexicons and options",
      },
    ];
  });
}

/** Of the other scores only which they are. */
function likeness(part: SummaryPart, key: (typeof ALIKE)[number] | "metrics"): unknown {
  if (key !== "metrics") return part[key];
  return part.metrics?.map(({ kind, columns, top }) => ({ kind, columns, top }));
}

/** Two parts that hold the same row would count it twice. */
function sharing(parts: readonly SummaryPart[]): Problem[] {
  const seen = new Map<number, number>();
  const pairs = new Set<string>();
  for (const [place, part] of parts.entries()) {
    for (const hash of part.guard) {
      const other = seen.get(hash);
      if (other !== undefined && other !== place) pairs.add(`${other + 1} and ${place + 1}`);
      seen.set(hash, place);
    }
  }
  return [...pairs].map((pair) => ({
    code: "merge/shared-rows",
    message: `expected parts without a row in common; parts ${pair} hold the same rows`,
    hint: "give each part once, made from files that do not overlap",
  }));
}
