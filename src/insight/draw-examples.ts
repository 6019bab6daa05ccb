import { deriveSeed } from "../stats/derive-seed.js";
import { sampleWithoutReplacement } from "../stats/sample-without-replacement.js";
import { seededRandom } from "../stats/seeded-random.js";
import { textOrder } from "./text-order.js";

const EXAMPLES = 3;

/** Up to three ids, drawn by seed for each named purpose; the order of the rows does not matter. */
export function drawExamples(ids: readonly string[], seed: number, ...purpose: readonly string[]): string[] {
  const random = seededRandom(deriveSeed(seed, ...purpose));
  return sampleWithoutReplacement([...ids].sort(textOrder), EXAMPLES, random);
}
