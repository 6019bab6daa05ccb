import type { CallBack, Kept, ListedComment, Quote } from "../model/index.js";
import { netPromoterPoints } from "../stats/net-promoter-points.js";
import { textHash } from "../stats/text-hash.js";
import { callBackReasons, callBackTier } from "./call-backs.js";
import { copied } from "./copied.js";
import { createKeepSmallest, type KeepSmallest } from "./keep-smallest.js";
import { LIST_RULES, type Listed, listReasons } from "./list-reasons.js";
import { maskText } from "./mask-text.js";
import type { UnorderedPart } from "./order-part.js";
import { FIXED, MOST, UNRATED } from "./part-limits.js";
import type { FindPersonal } from "./personal-spans.js";
import { type QuoteCandidate, quoteCandidates, quoteOf } from "./quote-candidates.js";
import type { Roles } from "./read-roles.js";
import { type RowFacts, THEME_LAYERS } from "./row-facts.js";
import { createTextSketch } from "./text-sketch.js";

/** Where a row stands among those of its part. */
export interface RowPlace {
  /** 1 where it has a rating. */
  readonly rated: 0 | 1;
  /** Its hash: the rows with the smallest are kept. */
  readonly order: number;
  /** Numbers of its fields and of its date in the part. */
  readonly fields: number;
  readonly date: number;
}

/** The texts of a part, as it holds them. */
export type KeptTexts = Pick<
  UnorderedPart,
  "guard" | "quotes" | "examples" | "found" | "callBacks" | "lists" | "texts"
>;

/** What of the rows' texts a part keeps: a few of each kind, whatever their number. */
export interface TextKeeper {
  readonly keep: (fact: RowFacts, place: RowPlace) => void;
  /** All that was kept, its texts masked. */
  readonly kept: (findPersonal: FindPersonal) => KeptTexts;
}

/** @param threshold sentiment from which a theme's mention is an evaluation. */
export function createTextKeeper(source: string, roles: Roles, threshold: number): TextKeeper {
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

  return { keep, kept };

  function keep(fact: RowFacts, { rated, order, fields, date }: RowPlace): void {
    const { feedback } = fact.source;
    let light: RowFacts | undefined;
    const lightFact = (): RowFacts => {
      light ??= lightened(fact);
      return light;
    };
    const whole = wholeText(feedback.texts);
    const hash = textHash(whole);
    guard.offer(textHash(`${fact.row}\n${fact.id}\n${fact.rating ?? ""}\n${hash}`), 0, "", () => 0);
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
      texts.add(hash, () => whole.split(/\s+/).length, {
        source,
        row,
        id,
        fields,
        date,
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
      kept.offer(candidate.tier, order, source, () => ({
        ...candidate,
        fact: lightFact(),
        text: copied(candidate.text),
        scores: copied(candidate.scores),
      }));
    }
    const reasons = callBackReasons(fact, roles);
    if (reasons.length > 0) {
      found.set("call-back", (found.get("call-back") ?? 0) + 1);
      called.offer(callBackTier(fact, reasons.length), fact.row, source, () => ({
        fact: lightFact(),
        reasons,
      }));
    }
    for (const listed of listReasons(fact, roles)) {
      found.set(listed.rule, (found.get(listed.rule) ?? 0) + 1);
      lists.get(listed.rule)?.offer(Math.round(FIXED.tone * listed.order), order, source, () => ({
        fact: lightFact(),
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
    kept.offer(0, order, source, () => copied(id));
  }

  function kept(findPersonal: FindPersonal): KeptTexts {
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
    return {
      guard: guard.kept().map(({ tier }) => tier),
      quotes: mapKept(quotes, (candidate): Quote => quoteOf(candidate, findPersonal)),
      examples: mapKept(examples, (id) => id),
      found,
      callBacks: convert(called.kept(), ({ fact, reasons }) => calledBack(fact, reasons)),
      lists: mapKept(lists, ({ fact, reasons }) => listed(fact, reasons)),
      texts: texts.entries(),
    };
  }
}

/** What is needed to show a row: without its columns, and sharing no text with its file. */
function lightened(fact: RowFacts): RowFacts {
  return { ...fact, id: copied(fact.id), read: copied(fact.read), source: NO_SOURCE };
}

const NO_SOURCE: RowFacts["source"] = {
  feedback: { row: 0, id: "", texts: [], weight: 1, fields: new Map(), problems: [] },
  analyses: [],
};

/** All that a row says. */
function wholeText(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? "").trim() : texts.map((text) => text.trim()).join("\n");
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
