import type { LexiconKind } from "../model/lexicon.js";
import { evidenceOf } from "./evidence.js";
import type { FoundLabel } from "./found-label.js";
import { valenceOf } from "./polarity.js";
import { labelOf, matchesOf, type Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

/** Words that express a label of `kind` in each clause; turned ones become their opposite or fall away. */
export function findLabels(scene: Scene, kind: LexiconKind): readonly FoundLabel[] {
  return matchesOf(scene, kind).flatMap((match) => {
    const weighed = weigh(match, valenceOf(match, scene), scene);
    const meant = weighed.turned ? opposite(weighed, kind, scene) : match.compiled.entry;
    if (!meant) return [];
    // A feeling or need may be faint; a theme or a fact is there or not.
    const degree =
      kind === "emotion" || kind === "need"
        ? Math.min(scene.rule("label.intensity.maximum"), weighed.intensity)
        : 1;
    const strength = Math.min(1, match.compiled.entry.weight * degree);
    return [
      {
        label: meant.label,
        ...(meant.state ? { state: meant.state } : {}),
        strength,
        clause: match.clause,
        evidence: () => evidenceOf(weighed, scene, strength),
        ...(match.quantity !== undefined ? { quantity: match.quantity } : {}),
        ...(match.unit !== undefined ? { unit: match.unit } : {}),
      },
    ];
  });
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
