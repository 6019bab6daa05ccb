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
  const kept: Kept<Item>[] = [];
  /** The greatest of them, once they are as many as are kept. */
  let last: Kept<Item> | undefined;
  return {
    accepts: (tier, order) =>
      last === undefined || tier < last.tier || (tier === last.tier && order <= last.order),
    offer: (tier, order, source, make) => {
      const key = { tier, order, source };
      if (last !== undefined && keptOrder(last, key) <= 0) return;
      let low = 0;
      for (let high = kept.length; low < high; ) {
        const middle = (low + high) >>> 1;
        if (keptOrder(kept[middle] as Kept<Item>, key) <= 0) low = middle + 1;
        else high = middle;
      }
      kept.splice(low, 0, { ...key, item: make() });
      if (kept.length > most) kept.pop();
      if (kept.length === most) last = kept[most - 1];
    },
    kept: () => kept.slice(),
  };
}
