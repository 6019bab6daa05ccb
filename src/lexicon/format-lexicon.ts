import type { LexiconKind } from "../model/lexicon.js";
import { KIND_COLUMNS } from "./kinds.js";

/** A proposal for a lexicon file: a person keeps, edits or strikes its rows. */
export interface LexiconDraft {
  readonly title: string;
  readonly language: string;
  readonly kind: LexiconKind;
  /** Where the rows come from: "proposed by …". */
  readonly source: string;
  /** The lexicon it changes, "da/stage.core"; left out, it is added to its kind. */
  readonly overlays?: string;
  readonly scale?: readonly [number, number];
  readonly rows: readonly DraftRow[];
  /** Said below the rows; the reader of lexicons passes over them. */
  readonly remarks?: readonly string[];
}

/** Cells by column; what is not there stays empty, which for a weight in an overlay means: take the row away. */
export interface DraftRow {
  readonly cells: Readonly<Record<string, string>>;
  /** Not proposed but shown: the row is written behind a "#", and counts once that is taken away. */
  readonly struck?: boolean;
}

/** A draft as the text of a lexicon file, which `parseLexicon` reads. */
export function formatLexicon(draft: LexiconDraft): string {
  const { required, optional } = KIND_COLUMNS[draft.kind];
  // "note" stands last in every file.
  const columns = [...required, ...optional.filter((column) => column !== "note"), "note"];
  const header: readonly (readonly [string, string | undefined])[] = [
    ["title", draft.title],
    ["version", "0.1.0"],
    ["language", draft.language],
    ["kind", draft.kind],
    ["overlays", draft.overlays],
    ["source", draft.source],
    ["licence", "own"],
    ["scale", draft.scale?.join(" ")],
  ];
  return [
    ...header.flatMap(([key, value]) => (value === undefined ? [] : [`# ${key}: ${value}`])),
    columns.join("\t"),
    ...draft.rows.map(
      ({ cells, struck }) => (struck ? "#" : "") + columns.map((column) => clean(cells[column])).join("\t"),
    ),
    ...(draft.remarks ?? []).map((remark) => `# ${remark}`),
    "",
  ].join("\n");
}

/** No tab, quote or hash may stand in a cell; they would be read as something else. */
function clean(cell: string | undefined): string {
  return (cell ?? "")
    .replace(/[\s"#]+/g, " ")
    .trim()
    .normalize("NFC");
}
