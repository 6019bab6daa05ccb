import type { CallBack, FeedbackRow, Kept, ListedComment, Quote } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { copied } from "./copied.js";
import { wholeText } from "./digest-rows.js";
import { createKeepSmallest, type KeepSmallest } from "./keep-smallest.js";
import { LIST_RULES, type Listed } from "./list-reasons.js";
import { maskText } from "./mask-text.js";
import type { UnorderedPart } from "./order-part.js";
import { MOST, UNRATED } from "./part-limits.js";
import type { FindPersonal } from "./personal-spans.js";
import { quoteOf } from "./quote-candidates.js";
import type { CommentKind } from "./row-facts.js";
import type { QuoteDraft, ShownTexts, SiftedTexts } from "./sift-texts.js";
import { createTextSketch } from "./text-sketch.js";

/** A row and where it stands among those of its part. */
export interface KeptRow {
  readonly feedback: FeedbackRow;
  readonly comment: CommentKind;
  /** Its hash: the rows with the smallest are kept. */
  readonly order: number;
  /** Hashes of its text and of the row itself. */
  readonly hash: number;
  readonly guard: number;
  /** Numbers of its fields and of its date in the part. */
  readonly fields: number;
  readonly date: number;
  /** Each as "layer/label/polarity". */
  readonly themes: readonly (readonly string[])[];
  /** What of its texts may be shown. */
  readonly sifted: SiftedTexts | undefined;
}

/** The texts of a part, as it holds them. */
export type KeptTexts = Pick<
  UnorderedPart,
  "guard" | "quotes" | "examples" | "found" | "callBacks" | "lists" | "texts"
>;

/** What of the rows' texts a part keeps: a few of each kind, whatever their number. */
export interface TextKeeper {
  readonly keep: (row: KeptRow) => void;
  /** How many rows follow each rule; "call-back" for those to be called back. */
  readonly found: (counts: ReadonlyMap<string, number>) => void;
  /** All that was kept, its texts masked. */
  readonly kept: (findPersonal: FindPersonal) => KeptTexts;
}

/** What is needed to show a row: without its columns, and sharing no text with its file. */
interface ShownRow<Reasons> extends ShownTexts {
  readonly id: string;
  readonly row: number;
  readonly rating?: number;
  readonly date?: string;
  readonly reasons: Reasons;
}

interface ShownQuote {
  readonly row: Pick<FeedbackRow, "id" | "row" | "rating">;
  readonly draft: QuoteDraft;
}

export function createTextKeeper(source: string): TextKeeper {
  const quotes = new Map<string, KeepSmallest<ShownQuote>>();
  const examples = new Map<string, KeepSmallest<string>>();
  const called = createKeepSmallest<ShownRow<CallBack["reasons"]>>(MOST.callBacks);
  const lists = new Map(
    LIST_RULES.map((rule) => [rule, createKeepSmallest<ShownRow<Listed["reasons"]>>(MOST.listed)]),
  );
  const counts = new Map<string, number>();
  const texts = createTextSketch(MOST.texts);
  const guards = createKeepSmallest<number>(MOST.guard);

  return { keep, found, kept };

  function keep(kept: KeptRow): void {
    const { feedback, comment, order, hash, guard, fields, date, sifted } = kept;
    const { row, id, rating } = feedback;
    guards.offer(guard, 0, "", () => 0);
    if (rating !== undefined) {
      if (comment !== "read") example(`comment/${comment === "not-read" ? comment : "none"}`, order, id);
      for (const themes of kept.themes) for (const theme of themes) example(theme, order, id);
    }
    if (comment === "read" || comment === "not-read") {
      const whole = wholeText(feedback.texts);
      const points = rating === undefined ? UNRATED : netPromoterPoints(rating);
      if (whole !== "")
        texts.add(hash, () => whole.split(/\s+/).length, { source, row, id, fields, date, points });
    }
    if (sifted === undefined) return;
    for (const { group, tier, draft } of sifted.quotes)
      ofGroup(quotes, group, MOST.quotes).offer(tier, order, source, () => ({
        row: { row, id: copied(id), ...(rating === undefined ? {} : { rating }) },
        draft,
      }));
    const { callBack, shown } = sifted;
    if (callBack && shown)
      called.offer(callBack.tier, row, source, () => shownRow(feedback, shown, callBack.reasons));
    for (const { rule, tier, reasons } of sifted.lists)
      if (shown) lists.get(rule)?.offer(tier, order, source, () => shownRow(feedback, shown, reasons));
  }

  function found(more: ReadonlyMap<string, number>): void {
    for (const [rule, rows] of more) counts.set(rule, (counts.get(rule) ?? 0) + rows);
  }

  function example(group: string, order: number, id: string): void {
    ofGroup(examples, group, MOST.examples).offer(0, order, source, () => copied(id));
  }

  function kept(findPersonal: FindPersonal): KeptTexts {
    const masked = (parts: readonly string[]) =>
      parts.map((text) => maskText(text, findPersonal(text)).text).join("\n");
    const listed = ({ texts: said, ...row }: ShownRow<Listed["reasons"]>): ListedComment => ({
      id: row.id,
      row: row.row,
      ...(row.rating === undefined ? {} : { rating: row.rating }),
      ...(row.date === undefined ? {} : { date: row.date }),
      language: row.language,
      text: masked(said),
      reasons: row.reasons,
    });
    const calledBack = ({ texts: said, ...row }: ShownRow<CallBack["reasons"]>): CallBack => ({
      id: row.id,
      row: row.row,
      rating: row.rating ?? 0,
      text: masked(said),
      ...(row.date === undefined ? {} : { date: row.date }),
      reasons: row.reasons,
    });
    return {
      guard: guards.kept().map(({ tier }) => tier),
      quotes: mapKept(quotes, ({ row, draft }): Quote => quoteOf(row, draft, findPersonal)),
      examples: mapKept(examples, (id) => id),
      found: counts,
      callBacks: convert(called.kept(), calledBack),
      lists: mapKept(lists, listed),
      texts: texts.entries(),
    };
  }
}

function shownRow<Reasons>(
  { row, id, rating, date }: FeedbackRow,
  shown: ShownTexts,
  reasons: Reasons,
): ShownRow<Reasons> {
  return {
    ...shown,
    id: copied(id),
    row,
    ...(rating === undefined ? {} : { rating }),
    ...(date === undefined ? {} : { date: copied(date) }),
    reasons,
  };
}

function ofGroup<Item>(
  groups: Map<string, KeepSmallest<Item>>,
  group: string,
  most: number,
): KeepSmallest<Item> {
  const known = groups.get(group);
  if (known !== undefined) return known;
  const made = createKeepSmallest<Item>(most);
  groups.set(group, made);
  return made;
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
