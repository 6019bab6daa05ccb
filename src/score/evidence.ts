import type { Cue, Evidence } from "../model/analysis.js";
import { readingOf } from "./reading-of.js";
import { round } from "./round.js";
import type { Scene } from "./scene.js";
import type { Weighed } from "./weigh.js";

/** The words of a weighed match with the row that knows them and the cues that changed them. */
export function evidenceOf(weighed: Weighed, scene: Scene, weight = weighed.weight): Evidence {
  const cues = weighed.cues.map(
    (cue): Cue => ({
      ...spanOf(cue.first, cue.last, scene),
      ...readingOf(cue.first, cue.last, scene.document),
      entry: cue.cue?.compiled.entry.id ?? `und/rules.core#emphasis.${cue.label}`,
      label: cue.label,
      factor: round(cue.factor),
    }),
  );
  return {
    ...spanOf(weighed.match.first, weighed.match.last, scene),
    ...readingOf(weighed.match.first, weighed.match.last, scene.document),
    entry: weighed.match.compiled.entry.id,
    weight: round(weight),
    cues,
  };
}

/** Tokens [first, last) as offsets and text. */
export function spanOf(
  first: number,
  last: number,
  scene: Scene,
): { start: number; end: number; text: string } {
  const { tokens, text } = scene.document;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
