import type { LearnedModel } from "../model/learned-model.js";
import { headerOf } from "./header-of.js";

/** What `parseModel` makes of a file, from the text of one that is known to be without problems: it has tens of thousands of rows. */
export function readModel(text: string, path: string): LearnedModel {
  const outputs = new Map<string, number>();
  const weights = new Map<string, readonly number[]>();
  let isHead = true;
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf("\n", from);
    const end = next < 0 ? text.length : next;
    const start = from;
    from = end + 1;
    if (end === start || text.charCodeAt(start) === HASH) continue;
    if (!isHead) {
      const tab = text.indexOf("\t", start);
      weights.set(text.slice(start, tab), readLine(text, tab + 1, end, outputs));
    }
    isHead = false;
  }
  return {
    id: path.replace(/\.tsv$/, ""),
    header: headerOf(text),
    outputs: [...outputs.keys()],
    weights,
  };
}

const HASH = "#".charCodeAt(0);

/** "output=number output=number …" in `text` from `start` to `end`. */
function readLine(text: string, start: number, end: number, outputs: Map<string, number>): number[] {
  const line: number[] = [];
  for (let from = start; from < end; ) {
    const blank = text.indexOf(" ", from);
    const to = blank < 0 || blank > end ? end : blank;
    const equals = text.lastIndexOf("=", to - 1);
    const output = text.slice(from, equals);
    const number = outputs.get(output) ?? outputs.size;
    outputs.set(output, number);
    line.push(number, Number(text.slice(equals + 1, to)));
    from = to + 1;
  }
  return line;
}
