import { createTextReader } from "../lexicon/create-text-reader.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { Ports } from "../model/ports.js";
import { answerKind } from "../score/answer.js";
import { compilePack } from "../score/compile-pack.js";
import { createScene } from "../score/create-scene.js";
import { type Reading, readScene } from "../score/reading.js";

/** text → what the lexicons find in it, as scoring sees it before it decides; undefined where it is no answer. */
export function createReadingOf(
  pack: LanguagePack,
  ports: Ports = {},
): (text: string) => Reading | undefined {
  const { matcher, parse } = createTextReader(pack);
  const compiled = compilePack(pack, false);
  return (text) => {
    const scene = createScene(parse(text), compiled, matcher, undefined, ports);
    return answerKind(scene) === "answer" ? readScene(scene, false) : undefined;
  };
}
