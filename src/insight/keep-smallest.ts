import type { Kept } from "../model/index.js";
import { textOrder } from "./text-order.js";

/** Keeps the few smallest of many things, whatever the order they come in. */
export interface KeepSmallest<Item> {
  /** Where something would be kept now; `make` is called only if so. */
  readonly offer: (tier: number, order: number, source: string, make: () => Item) => void;
  /** Whether something of at least this tier, and this order, would be kept now. */
  readonly accepts: (tier: number, order: number) => boolean;
  /** In order. */
  readonly kept: () => readonly Kept<Item>[];
}

/** A total order: nothing in it depends on where or when something was found. */
export function keptOrder(left: Omit<Kept<unknown>, "item">, right: Omit<Kept<unknown>, "item">): number {
  return left.tier - right.tier || left.order - right.order || textOrder(left.source, right.source);
}

/** The `most` smallest by tier, then order, then source. */
export function createKeepSmallest<Item>(most: number): KeepSmallest<Item> {
  let kept: Kept<Item>[] = [];
  let last: Kept<Item> | undefined;
  const trim = () => {
    kept.sort(keptOrder);
    kept = kept.slice(0, most);
    last = kept.length === most ? kept.at(-1) : undefined;
  };
  return {
    accepts: (tier, order) =>
      last === undefined || tier < last.tier || (tier === last.tier && order <= last.order),
    offer: (tier, order, source, make) => {
      if (last !== undefined && keptOrder(last, { tier, order, source }) <= 0) return;
      kept.push({ tier, order, source, item: make() });
      // Sorting at every doubling costs little and keeps memory within twice the most.
      if (kept.length >= 2 * most) trim();
    },
    kept: () => {
      trim();
      return kept;
    },
  };
}
