import type { Packed, PackedPart } from "../model/packed.js";
import { MARKS } from "./open-rows.js";
import { packNodes } from "./pack-nodes.js";
import { type RowLexicon, writeRow } from "./packed-row.js";
import type { RowIndex } from "./row-index.js";
import type { CompiledEntry } from "./trie.js";

/** An index made from rows → the same as numbers and texts, for `openRows`. */
export function packRows(index: RowIndex): Packed {
  const rows: string[] = [];
  const lexicons: RowLexicon[] = [];
  const lexiconNumber = ([kind, id]: RowLexicon): number => {
    const known = lexicons.findIndex((lexicon) => lexicon[0] === kind && lexicon[1] === id);
    return known >= 0 ? known : lexicons.push([kind, id]) - 1;
  };
  const numbers = new Map<CompiledEntry, number>();
  const rowNumber = (compiled: CompiledEntry): number => {
    const known = numbers.get(compiled);
    if (known !== undefined) return known;
    numbers.set(compiled, rows.length);
    return rows.push(writeRow(compiled, lexiconNumber)) - 1;
  };
  const { nodes, lists } = packNodes(index.root, rowNumber);
  const words = index.words();
  const [stems, pairs] = [index.stems(), index.pairs()];
  const parts = index.partNumbers.parts();
  const literal = (word: string): number => index.partNumbers.literal(word)[0] as number;
  const packed: [string, PackedPart][] = [
    ["rows.parts", parts.map(({ match, text }) => MARKS[match] + text).join("\n")],
    ["rows.nodes", Int32Array.from(nodes)],
    ["rows.lists", Int32Array.from(lists)],
    [
      "rows.words",
      Int32Array.from(
        [...words].flatMap(([word, own]) => [literal(word), own.length, ...own.map(rowNumber)]),
      ),
    ],
    ["rows.nouns", Int32Array.from(index.nouns(), literal)],
    ["rows.stems", [...stems.keys()].join("\n")],
    ["rows.stemRows", Int32Array.from(stems.values(), rowNumber)],
    ["rows.pairs", [...pairs.keys()].join("\n")],
    ["rows.cuts", Int32Array.from(pairs.values())],
  ];
  // Last: all of the above number rows.
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) as number) + row.length);
  return new Map([
    ...packed,
    ["rows.lexicons", JSON.stringify(lexicons)],
    ["rows.rows", rows.join("")],
    ["rows.starts", Int32Array.from(starts)],
  ]);
}
