import pc from "picocolors";
import { type Paint, PLAIN } from "../report/paint.js";

/** Colours where the output is a terminal that wants them; none in a file or a pipe. */
export function createPaint(stream: NodeJS.WriteStream): Paint {
  if (!stream.isTTY || process.env.NO_COLOR) return PLAIN;
  return { strong: pc.bold, muted: pc.dim, good: pc.green, bad: pc.red };
}
