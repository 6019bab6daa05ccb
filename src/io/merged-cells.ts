import type { ZipEntry } from "./zip-directory.js";
import { unpackEntry } from "./zip-entry.js";

/** A range of merged cells; rows and columns from 0, the last ones included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Merged cells further down are no column names. */
const LOWEST_ROW = 40;
/** What is looked at of a list of merged cells; it stands behind all rows of a sheet. */
const LONGEST_LIST = 4_194_304;
const LIST_BEGINS = "<mergeCells";
const LIST_ENDS = "</mergeCells>";
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/**
 * The merged cells in the first 40 rows of a sheet, which hucre's stream of rows does not give. A workbook that is put
 * together in an unusual way gives none.
 * @param index of the sheet in the workbook's own list, from 0.
 */
export async function mergedCells(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  index: number,
): Promise<readonly MergedCells[]> {
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) return "";
    const pieces: Buffer[] = [];
    for await (const piece of unpackEntry(bytes, entry)) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  };
  const sheet = [...(await textOf(WORKBOOK)).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][index]?.[0] ?? "";
  const id = /\s[\w]+:id="([^"]*)"/.exec(sheet)?.[1];
  const relation = [...(await textOf(RELATIONS)).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].find(
    ([element]) => / Id="([^"]*)"/.exec(element)?.[1] === id,
  )?.[0];
  const target = / Target="([^"]*)"/.exec(relation ?? "")?.[1] ?? "";
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  const entry = entries.find(({ name }) => name === path);
  if (id === undefined || entry === undefined) return [];
  const list = await listIn(unpackEntry(bytes, entry));
  return [...list.matchAll(/\sref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(
    ([, left = "", top, right = "", bottom]) => {
      const cells = {
        top: Number(top) - 1,
        left: column(left),
        bottom: Number(bottom) - 1,
        right: column(right),
      };
      return cells.top < LOWEST_ROW ? [cells] : [];
    },
  );
}

/** The part of a sheet that lists its merged cells. */
async function listIn(pieces: AsyncIterable<Buffer>): Promise<string> {
  let list = "";
  let tail = "";
  for await (const piece of pieces) {
    if (list === "") {
      // The mark may lie across two pieces.
      const at = tail.concat(piece.toString("latin1", 0, LIST_BEGINS.length)).indexOf(LIST_BEGINS);
      const found = at === -1 ? piece.indexOf(LIST_BEGINS) : Math.max(0, at - tail.length);
      if (at === -1 && found === -1) {
        tail = piece.toString("latin1", Math.max(0, piece.length - LIST_BEGINS.length));
        continue;
      }
      list = piece.toString("latin1", found);
    } else list += piece.toString("latin1");
    if (list.includes(LIST_ENDS) || list.length > LONGEST_LIST) break;
  }
  return list;
}

/** "A" is 0, "Z" 25, "AA" 26. */
function column(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
