import { existsSync } from "node:fs";
import { partialName } from "../io/open-partial-output.js";
import type { FileMark } from "./file-mark.js";
import type { Sink } from "./sink.js";

/** The output of a run that was cut off after it had got its name; undefined where it has not. */
export function doneSink(
  path: string,
  mark: FileMark | undefined,
  text: number | undefined,
): Sink | undefined {
  if (mark?.complete !== true || existsSync(partialName(path)) || !existsSync(path)) return undefined;
  return {
    text,
    closed: () => false,
    write: async () => {},
    abort: async () => {},
    stop: async () => {},
    close: async () => [],
  };
}
