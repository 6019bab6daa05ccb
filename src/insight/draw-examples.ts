import { deriveSeed } from "../stats/derive-seed.js";
import { seededRandom } from "../stats/seeded-random.js";
import { textOrder } from "./text-order.js";

/** How many examples are shown, and how many ids a pattern of rows keeps for them. */
export const EXAMPLES = 3;

/**
 * Up to three ids: those of smallest hash of seed, purpose and id. Neither the order of the rows nor the parts they were
 * gathered from matter.
 */
export function drawExamples(ids: Iterable<string>, seed: number, ...purpose: readonly string[]): string[] {
  const first = deriveSeed(seed, ...purpose);
  const kept: { readonly id: string; readonly draw: number }[] = [];
  for (const id of ids) {
    const draw = seededRandom(deriveSeed(first, id))();
    const last = kept.at(-1);
    if (kept.length === EXAMPLES && last !== undefined && draw > last.draw) continue;
    kept.push({ id, draw });
    kept.sort((left, right) => left.draw - right.draw || textOrder(left.id, right.id));
    kept.length = Math.min(kept.length, EXAMPLES);
  }
  return kept.map(({ id }) => id);
}
