import type { CallBack } from "../model/index.js";
import { callBackReasons, callBackTier } from "./call-backs.js";
import { copied } from "./copied.js";
import { createKeepSmallest, type KeepSmallest } from "./keep-smallest.js";
import { type Listed, type ListRule, listReasons } from "./list-reasons.js";
import { FIXED, MOST } from "./part-limits.js";
import { type QuoteCandidate, quoteCandidates } from "./quote-candidates.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";

/** What is shown of a row beside its number, id, rating and date; shares no text with the row's file. */
export interface ShownTexts {
  readonly language: string;
  readonly texts: readonly string[];
}

export type QuoteDraft = Omit<QuoteCandidate, "fact" | "tier">;

/** What of a row's texts may be shown; plain data, so that a thread can tell. */
export interface SiftedTexts {
  readonly quotes: readonly { readonly group: string; readonly tier: number; readonly draft: QuoteDraft }[];
  readonly callBack?: { readonly tier: number; readonly reasons: CallBack["reasons"] };
  readonly lists: readonly {
    readonly rule: ListRule;
    readonly tier: number;
    readonly reasons: Listed["reasons"];
  }[];
  /** Present where the row itself is listed or called back. */
  readonly shown?: ShownTexts;
}

export interface TextSieve {
  /**
   * Undefined where nothing of the row is among the smallest of its kind so far.
   * @param found is told each rule that the row follows, whether it is kept or not.
   */
  readonly sift: (
    fact: RowFacts,
    rated: 0 | 1,
    order: number,
    found: (rule: string) => void,
  ) => SiftedTexts | undefined;
}

const KEPT = true;

/**
 * Lets through what may be among the few texts that are kept in the end: what so many of the rows before it come before
 * is not, whoever had those rows. Each thread has a sieve of its own, and sees rows in their order.
 * @param threshold sentiment from which a theme's mention is an evaluation.
 */
export function createTextSieve(source: string, roles: Roles, threshold: number): TextSieve {
  const quotes = new Map<string, KeepSmallest<true>>();
  const called = createKeepSmallest<true>(MOST.callBacks);
  const lists = new Map<string, KeepSmallest<true>>();
  return { sift };

  function sift(
    fact: RowFacts,
    rated: 0 | 1,
    order: number,
    found: (rule: string) => void,
  ): SiftedTexts | undefined {
    if (fact.comment !== "read") return undefined;
    const drafts: { group: string; tier: number; draft: QuoteDraft }[] = [];
    // Most rows are past all that is kept, whatever their texts look like.
    const isWanted = (theme: string) => quotes.get(`${rated} ${theme}`)?.accepts(0, order) ?? true;
    for (const candidate of quoteCandidates(fact, threshold, isWanted)) {
      const { fact: _fact, tier, ...draft } = candidate;
      const group = `${rated} ${draft.layer}/${draft.label}/${draft.polarity}`;
      if (isKept(quotes, group, MOST.quotes, tier, order))
        drafts.push({
          group,
          tier,
          draft: { ...draft, text: copied(draft.text), scores: copied(draft.scores) },
        });
    }
    const reasons = callBackReasons(fact, roles);
    let callBack: SiftedTexts["callBack"];
    if (reasons.length > 0) {
      found("call-back");
      const tier = callBackTier(fact, reasons.length);
      called.offer(tier, fact.row, source, () => {
        callBack = { tier, reasons };
        return KEPT;
      });
    }
    const listed: { rule: ListRule; tier: number; reasons: Listed["reasons"] }[] = [];
    for (const { rule, order: first, reasons: why } of listReasons(fact, roles)) {
      found(rule);
      const tier = Math.round(FIXED.tone * first);
      if (isKept(lists, rule, MOST.listed, tier, order)) listed.push({ rule, tier, reasons: why });
    }
    const isShown = callBack !== undefined || listed.length > 0;
    if (drafts.length === 0 && !isShown) return undefined;
    return {
      quotes: drafts,
      lists: listed,
      ...(callBack ? { callBack } : {}),
      ...(isShown ? { shown: shownTexts(fact) } : {}),
    };
  }

  function isKept(
    all: Map<string, KeepSmallest<true>>,
    group: string,
    most: number,
    tier: number,
    order: number,
  ): boolean {
    let kept = all.get(group);
    if (kept === undefined) {
      kept = createKeepSmallest(most);
      all.set(group, kept);
    }
    let isIn = false;
    kept.offer(tier, order, source, () => {
      isIn = true;
      return KEPT;
    });
    return isIn;
  }
}

function shownTexts({ read }: RowFacts): ShownTexts {
  return copied({
    language: read[0]?.analysis.language.code ?? "und",
    texts: read.map(({ text }) => text),
  });
}
