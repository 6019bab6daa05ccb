import type { LexiconKind } from "../model/lexicon.js";
import { evidenceOf } from "./evidence.js";
import type { FoundLabel } from "./found-label.js";
import { labelOf, type Scene } from "./scene.js";
import type { Weighed } from "./weigh.js";

/** What weighed words of `kind` express in each clause; turned ones become their opposite or fall away. */
export function findLabels(
  weighedOfKind: readonly Weighed[],
  kind: LexiconKind,
  scene: Scene,
): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const weighed of weighedOfKind) {
    const { entry } = weighed.match.compiled;
    const meant = weighed.turned ? opposite(weighed, kind, scene) : entry;
    if (!meant) continue;
    // A feeling or need may be faint; a theme or a fact is there or not.
    const degree =
      kind === "emotion" || kind === "need"
        ? Math.min(scene.rules["label.intensity.maximum"], weighed.intensity)
        : 1;
    const strength = Math.min(1, entry.weight * weighed.match.factor * degree);
    found.push({
      label: meant.label,
      state: meant.state,
      strength,
      clause: weighed.match.clause,
      whole: false,
      quantity: weighed.match.quantity,
      unit: weighed.match.unit,
      evidence: () => evidenceOf(weighed, scene, strength),
    });
  }
  return found;
}

/** What a label means under negation: needs change state; emotions, loyalty and exit have an opposite in their label file. */
function opposite(
  weighed: Weighed,
  kind: LexiconKind,
  scene: Scene,
): { readonly label: string; readonly state?: "met" | "unmet" } | undefined {
  const { entry } = weighed.match.compiled;
  if (kind === "need") return { label: entry.label, state: entry.state === "met" ? "unmet" : "met" };
  if (kind === "touchpoint") return entry;
  const label = labelOf(scene, `${kind}s`, entry.label);
  const negated = label?.attributes.get("negated");
  if (negated) return { label: negated };
  // A negated theme is still talked about; a negated feeling or signal is not there.
  return kind === "stage" ? entry : undefined;
}
