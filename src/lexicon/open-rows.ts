import { linesOf, type Packed, partOf } from "../model/packed.js";
import { createPartNumbers, type WordPart } from "./create-part-numbers.js";
import { lazyMap } from "./lazy-map.js";
import { openNodes } from "./open-nodes.js";
import { type RowLexicon, readRow } from "./packed-row.js";
import type { RowIndex } from "./row-index.js";
import type { CompiledEntry } from "./trie.js";

/**
 * What `packRows` made → the index. A row is made when a text holds its words: a text of ten words needs the rows of ten
 * words, and most of a language's rows are never asked for.
 */
export function openRows(packed: Packed): RowIndex {
  const texts = linesOf(packed, "rows.parts");
  const partNumbers = createPartNumbers();
  for (const text of texts) partNumbers.add({ match: matchOf(text.charAt(0)), text: text.slice(1) });
  const rows = partOf<string>(packed, "rows.rows");
  const starts = partOf<Int32Array>(packed, "rows.starts");
  const lexicons = JSON.parse(partOf<string>(packed, "rows.lexicons")) as readonly RowLexicon[];
  const made: (CompiledEntry | undefined)[] = [];
  const textOf = (part: number): string => (texts[part] as string).slice(1);
  return {
    root: openNodes(partOf(packed, "rows.nodes"), partOf(packed, "rows.lists"), rowAt),
    partNumbers,
    words,
    nouns: () => Array.from(partOf<Int32Array>(packed, "rows.nouns"), textOf),
    stems: () => {
      const numbers = partOf<Int32Array>(packed, "rows.stemRows");
      const places = new Map(
        linesOf(packed, "rows.stems").map((stem, index) => [stem, numbers[index] as number]),
      );
      return lazyMap(places.keys(), (stem) => rowAt(places.get(stem) as number));
    },
    pairs: () => {
      const cuts = partOf<Int32Array>(packed, "rows.cuts");
      return new Map(linesOf(packed, "rows.pairs").map((pair, index) => [pair, cuts[index] as number]));
    },
  };

  function rowAt(number: number): CompiledEntry {
    const known = made[number];
    if (known !== undefined) return known;
    const row = readRow(rows.slice(starts[number], starts[number + 1]), lexicons);
    made[number] = row;
    return row;
  }

  function words(): ReadonlyMap<string, readonly CompiledEntry[]> {
    const numbers = partOf<Int32Array>(packed, "rows.words");
    const places = new Map<string, number>();
    for (let at = 0; at < numbers.length; at += 2 + (numbers[at + 1] as number))
      places.set(textOf(numbers[at] as number), at);
    return lazyMap(places.keys(), (word) => {
      const at = places.get(word) as number;
      return Array.from(numbers.subarray(at + 2, at + 2 + (numbers[at + 1] as number)), rowAt);
    });
  }
}

/** What a part's text begins with, to tell what it matches. */
export const MARKS = { literal: "=", prefix: "<", suffix: ">" } as const;

const MATCHES: ReadonlyMap<string, WordPart["match"]> = new Map(
  (["literal", "prefix", "suffix"] as const).map((match) => [MARKS[match], match]),
);

function matchOf(mark: string): WordPart["match"] {
  return MATCHES.get(mark) ?? "literal";
}
