import type { Packed } from "../model/packed.js";
import type { DetectProfile } from "./detect-profile.js";
import { PROFILE_NUMBERS } from "./open-profile.js";

/** A profile → the same as numbers and texts, for `openProfile`. */
export function packProfile(profile: DetectProfile): Packed {
  return new Map<string, string | Int32Array | Float64Array>([
    ["detect.labels", profile.labels.join("\n")],
    ["detect.features", profile.features.cells()],
    ["detect.weights", profile.weights],
    ["detect.numbers", Float64Array.from(PROFILE_NUMBERS, (name) => profile[name])],
    ["detect.shared", [...profile.shares.keys()].join("\n")],
    ["detect.shares", Float64Array.from(profile.shares.values())],
  ]);
}
