import { linesOf, type Packed, partOf } from "../model/packed.js";
import { openCodeTable } from "./create-code-table.js";
import type { DetectProfile } from "./detect-profile.js";

/** The numbers of a profile, in the order they are packed in. */
export const PROFILE_NUMBERS = [
  "longest",
  "reach",
  "minimum",
  "clear",
  "safe",
  "temperature",
  "growth",
  "mixedLength",
  "mixedMinimum",
] as const;

/** What `packProfile` made → the profile; its tables are used where they lie. */
export function openProfile(packed: Packed): DetectProfile {
  const numbers = partOf<Float64Array>(packed, "detect.numbers");
  const shares = partOf<Float64Array>(packed, "detect.shares");
  const named = Object.fromEntries(PROFILE_NUMBERS.map((name, index) => [name, numbers[index]]));
  return {
    ...(named as Record<(typeof PROFILE_NUMBERS)[number], number>),
    labels: linesOf(packed, "detect.labels"),
    features: openCodeTable(partOf(packed, "detect.features")),
    weights: partOf(packed, "detect.weights"),
    shares: new Map(
      linesOf(packed, "detect.shared").map((label, index) => [label, shares[index] as number] as const),
    ),
  };
}
