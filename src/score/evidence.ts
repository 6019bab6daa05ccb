import type { Cue, Evidence } from "../model/analysis.js";
import { round } from "../model/round.js";
import type { AppliedCue } from "./cues/rule.js";
import { readAsOf } from "./reading-of.js";
import type { Scene } from "./scene.js";
import type { Weighed } from "./weigh.js";

/** The words of a weighed match with the row that knows them and the cues that changed them. */
export function evidenceOf(weighed: Weighed, scene: Scene, weight = weighed.weight): Evidence {
  const { first, last, compiled } = weighed.match;
  const cues = weighed.cues.length === 0 ? [] : weighed.cues.map((cue) => cueOf(cue, scene));
  const { start, end, text } = spanOf(first, last, scene);
  const readAs = readAsOf(first, last, scene.document);
  const rounded = round(weight);
  const entry = compiled.entry.id;
  // Written out key by key: copying an object's keys costs more than all the rest.
  return readAs === undefined
    ? { start, end, text, entry, weight: rounded, cues }
    : { start, end, text, readAs, entry, weight: rounded, cues };
}

function cueOf({ cue, label, factor, first, last }: AppliedCue, scene: Scene): Cue {
  const { start, end, text } = spanOf(first, last, scene);
  const readAs = readAsOf(first, last, scene.document);
  const entry = cue?.compiled.entry.id ?? `und/rules.core#emphasis.${label}`;
  const rounded = round(factor);
  return readAs === undefined
    ? { start, end, text, entry, label, factor: rounded }
    : { start, end, text, readAs, entry, label, factor: rounded };
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
