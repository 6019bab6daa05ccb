import { statSync } from "node:fs";
import type { Problem } from "../model/problem.js";

/** Name, size and time of change of an input file: what tells that it is the same; undefined where it is no file. */
export function inputStamp(input: string): string | undefined {
  if (input === "stdin:") return undefined;
  try {
    const stats = statSync(input);
    if (!stats.isFile()) return undefined;
    return `${input}, ${stats.size} bytes, changed ${new Date(stats.mtimeMs).toISOString()}`;
  } catch {
    return undefined;
  }
}

/** "input/changed" where an input is not the file any more that it was when it was opened. */
export function changedSince(input: string, stamp: string | undefined): readonly Problem[] {
  const now = inputStamp(input);
  if (now === stamp) return [];
  return [
    {
      code: "input/changed",
      message: `Expected the input to stay as it is while it is read (${stamp}), but it changed (${now ?? "gone"}).`,
      place: { file: input },
      hint: "The output may hold rows of both; run again.",
    },
  ];
}
