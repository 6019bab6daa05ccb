import type { GroupPart } from "../../model/index.js";
import type { DotRow } from "../charts/dots-plot.js";
import type { Voice } from "../create-voice.js";

/** A group's NPS as a row of dots: open when indicative, in words when it is not shown. */
export function npsRow(part: GroupPart, voice: Voice, label: string = part.label): DotRow {
  const aside = voice.say("format.count", { n: part.n });
  if (part.nps === undefined) {
    const text = voice.say("word.suppressed");
    return { label, aside, dots: [{ shape: "circle", ink: "muted", hollow: true, text }] };
  }
  const { score, low, high } = part.nps;
  const hollow = part.reliability === "indicative";
  return {
    label,
    aside: hollow ? `${aside}, ${voice.say("word.indicative")}` : aside,
    dots: [
      {
        estimate: { value: score, low, high },
        shape: "circle",
        ink: "accent",
        hollow,
        text: voice.score(part.nps),
      },
    ],
  };
}

/** What a picture of rows says to those who do not see it. */
export function describeRows(rows: readonly DotRow[]): string {
  return rows.map((row) => `${row.label}: ${row.dots.map((dot) => dot.text).join(", ")}`).join("; ");
}
