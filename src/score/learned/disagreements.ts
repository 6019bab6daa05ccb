import type { Problem } from "../../model/problem.js";
import { round } from "../../model/round.js";
import type { Reading } from "../reading.js";
import type { SecondReading } from "./read-again.js";

/** Said where the lexicons and the learned weights read a text in opposite ways, both strongly: one of them is wrong. */
export function disagreements({ features, scene }: Reading, { lean }: SecondReading): readonly Problem[] {
  const { net } = features;
  const isStrong =
    Math.abs(net) >= scene.rules["learned.disagreement.value"] &&
    Math.abs(lean) >= scene.rules["learned.disagreement"];
  if (!isStrong || Math.sign(net) === Math.sign(lean)) return [];
  return [
    {
      code: "sentiment/disagreement",
      message: `expected the lexicons and the learned weights to agree; the lexicons give ${round(net)}, the weights lean ${lean > 0 ? "positive" : "negative"} (log-odds ${round(lean)})`,
      hint: "read this comment yourself: irony, an unusual use of a word, or a missing lexicon row",
    },
  ];
}
