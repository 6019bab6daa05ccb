import type {
  CallBack,
  Kept,
  ListedComment,
  PartCell,
  PartSets,
  PartText,
  Quote,
  SummaryPart,
} from "../model/index.js";
import type { CountTable } from "./count-table.js";
import { orderOf } from "./interner.js";
import type { MetricCells } from "./metric-cells.js";
import { orderNumbers } from "./order-numbers.js";
import { MOST, SETS } from "./part-limits.js";
import { textOrder } from "./text-order.js";
import type { TextSketch } from "./text-sketch.js";

/** Everything of a part, in the order in which it was found. */
export interface UnorderedPart
  extends Pick<
    SummaryPart,
    | "version"
    | "seed"
    | "threshold"
    | "ratingColumn"
    | "dateColumn"
    | "segments"
    | "periodColumn"
    | "sources"
    | "guard"
    | "fields"
    | "dates"
    | "problems"
  > {
  readonly sets: PartSets;
  readonly weights: readonly number[];
  /** Keys: kind of comment; places in the sets, fields, dates; rating; place in weights; tone. Amounts: tone. */
  readonly cells: CountTable;
  /** Absent where no other score was asked for. */
  readonly metrics?: MetricCells;
  /** By kind and what is counted, tabs between. */
  readonly counts: ReadonlyMap<string, number>;
  /** By "rated layer/label/polarity". */
  readonly quotes: ReadonlyMap<string, readonly Kept<Quote>[]>;
  readonly examples: ReadonlyMap<string, readonly Kept<string>[]>;
  /** By rule; "call-back" for those. */
  readonly found: ReadonlyMap<string, number>;
  readonly callBacks: readonly Kept<CallBack>[];
  readonly lists: ReadonlyMap<string, readonly Kept<ListedComment>[]>;
  readonly texts: ReturnType<TextSketch["entries"]>;
}

/** A part whose bytes depend on what it holds, never on the order in which that came. */
export function orderPart(part: UnorderedPart): SummaryPart {
  const { ratingColumn, dateColumn, periodColumn } = part;
  const setOrders = SETS.map((kind) => orderOf(part.sets[kind].map((set) => JSON.stringify(set))));
  const fieldOrder = orderOf(part.fields.map((values) => JSON.stringify(values)));
  const dateOrder = orderOf(part.dates);
  const placeOf = (order: { readonly place: readonly number[] }, old: number) =>
    old < 0 ? -1 : (order.place[old] as number);
  const cells: PartCell[] = [];
  part.cells.forEach((key, count, sum) => {
    const [comment = 0, stages = 0, needs = 0, touchpoints = 0, emotions = 0, signals = 0] = key;
    const [fields = 0, date = 0, rating = 0, weight = 0, tone = 0] = key.slice(1 + SETS.length);
    const places = [stages, needs, touchpoints, emotions, signals].map(
      (old, kind) => setOrders[kind]?.place[old] ?? 0,
    ) as [number, number, number, number, number];
    cells.push([
      comment,
      ...places,
      placeOf(fieldOrder, fields),
      placeOf(dateOrder, date),
      rating,
      part.weights[weight] as number,
      tone,
      count,
      sum,
    ]);
  });
  const texts = part.texts.map(
    ([hash, { words, first, at }]): PartText => ({
      hash,
      words,
      first,
      at: placesOf(at)
        .map(
          ([fields, date, points, count]) =>
            [placeOf(fieldOrder, fields), placeOf(dateOrder, date), points, count] as const,
        )
        .sort(orderNumbers),
    }),
  );
  const counted = (kind: string) =>
    [...part.counts]
      .filter(([key]) => key.startsWith(`${kind}\t`))
      .sort(([left], [right]) => textOrder(left, right))
      .map(([key, count]) => [key.split("\t").slice(1), count] as const);
  const bit = (text: string | undefined): 0 | 1 => (text === "1" ? 1 : 0);
  return {
    kind: "genklang-part",
    format: 1,
    version: part.version,
    seed: part.seed,
    threshold: part.threshold,
    ...(ratingColumn === undefined ? {} : { ratingColumn }),
    ...(dateColumn === undefined ? {} : { dateColumn }),
    segments: part.segments,
    ...(periodColumn === undefined ? {} : { periodColumn }),
    sources: [...part.sources].sort((left, right) => textOrder(left.source, right.source)),
    guard: [...part.guard].sort((left, right) => left - right),
    fields: fieldOrder.order.map((old) => part.fields[old] as (typeof part.fields)[number]),
    dates: dateOrder.order.map((old) => part.dates[old] as string),
    sets: {
      stages: sorted(part.sets.stages),
      needs: sorted(part.sets.needs),
      touchpoints: sorted(part.sets.touchpoints),
      emotions: sorted(part.sets.emotions),
      signals: sorted(part.sets.signals),
    },
    cells: cells.sort(orderNumbers),
    ...(part.metrics === undefined
      ? {}
      : { metrics: part.metrics.metrics((old) => placeOf(fieldOrder, old)) }),
    sentiments: counted("sentiment").map(([[rated, label = ""], count]) => [bit(rated), label, count]),
    languages: counted("language").map(([[rated, code = "", read], count]) => [
      bit(rated),
      code,
      bit(read),
      count,
    ]),
    quantities: counted("quantity").map(([[rated, label = "", unit = "", quantity], count]) => [
      bit(rated),
      label,
      unit,
      Number(quantity),
      count,
    ]),
    problems: [...part.problems]
      .map(({ problem, count, source, row }) => ({ problem, count, source, row }))
      .sort(
        (left, right) =>
          textOrder(left.source, right.source) ||
          left.row - right.row ||
          textOrder(left.problem.code, right.problem.code),
      ),
    quotes: inOrder(part.quotes).map(([key, kept]) => ({
      group: key.slice(key.indexOf(" ") + 1),
      rated: bit(key.slice(0, 1)),
      kept,
    })),
    examples: inOrder(part.examples).map(([group, kept]) => ({ group, kept })),
    callBacks: { found: part.found.get("call-back") ?? 0, rows: part.callBacks },
    lists: inOrder(part.lists).map(([rule, rows]) => ({ rule, found: part.found.get(rule) ?? 0, rows })),
    texts: { most: MOST.texts, kept: texts },
  };
}

function placesOf(at: readonly number[]): PartText["at"] {
  return Array.from({ length: at.length / 4 }, (_, index) => {
    const [fields = 0, date = 0, points = 0, count = 0] = at.slice(4 * index, 4 * index + 4);
    return [fields, date, points, count];
  });
}

function sorted<Set>(sets: readonly Set[]): readonly Set[] {
  return orderOf(sets.map((set) => JSON.stringify(set))).order.map((old) => sets[old] as Set);
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([left], [right]) => textOrder(left, right));
}
