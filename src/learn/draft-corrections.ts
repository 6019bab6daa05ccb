import type { DraftRow, LexiconDraft } from "../lexicon/format-lexicon.js";
import type { Lexicon } from "../model/lexicon.js";
import type { CorrectionProposal, RowProposal } from "./propose-corrections.js";
import type { PhraseProposal } from "./propose-phrases.js";

/** A draft and the file it belongs in, below an overlay's folder: "da/stage.corrections.tsv". */
export interface DraftFile {
  readonly path: string;
  readonly draft: LexiconDraft;
}

const SOURCE = "proposed by genklang lexicon corrections; kept, changed or struck by a person";

/**
 * A proposal as lexicon files: for each lexicon whose rows change, one that overlays it; for new phrases, one of each
 * language and kind. `source` names the file of corrections in their notes; what rests on fewer comments than `minimum` is
 * written behind a "#", for a person to decide.
 */
export function draftCorrections(
  { rows, phrases }: CorrectionProposal,
  source: string,
  minimum = 1,
): readonly DraftFile[] {
  const changed = new Map<Lexicon, { rows: DraftRow[]; remarks: string[] }>();
  const changesOf = (lexicon: Lexicon): { rows: DraftRow[]; remarks: string[] } => {
    const changes = changed.get(lexicon) ?? { rows: [], remarks: [] };
    changed.set(lexicon, changes);
    return changes;
  };
  for (const row of rows) {
    if (row.action === "keep") changesOf(row.lexicon).remarks.push(`left as it is: ${sayRow(row, source)}`);
    else
      changesOf(row.lexicon).rows.push({ cells: cellsOf(row, source), struck: row.wrong.length < minimum });
  }
  for (const phrase of phrases)
    if (phrase.stands) changesOf(phrase.stands).rows.push(phraseRow(phrase, source, minimum));
  const added = new Map<string, PhraseProposal[]>();
  for (const phrase of phrases) {
    const path = `${phrase.language}/${phrase.kind}.corrections.tsv`;
    if (!phrase.stands) added.set(path, [...(added.get(path) ?? []), phrase]);
  }
  return [
    ...[...changed].map(([lexicon, changes]) => ({
      path: `${lexicon.id}-corrections.tsv`,
      draft: {
        title: `Corrections of ${lexicon.id}`,
        language: lexicon.language,
        kind: lexicon.kind,
        source: SOURCE,
        overlays: lexicon.id,
        ...(lexicon.provenance.scale ? { scale: lexicon.provenance.scale } : {}),
        ...changes,
      },
    })),
    ...[...added].map(([path, own]) => ({
      path,
      draft: {
        title: `Phrases from corrections, ${own[0]?.kind ?? ""}`,
        language: own[0]?.language ?? "",
        kind: own[0]?.kind ?? ("sentiment" as const),
        source: SOURCE,
        scale: own[0]?.kind === "sentiment" ? ([-3, 3] as const) : ([0, 1] as const),
        rows: own.map((phrase) => phraseRow(phrase, source, minimum)),
      },
    })),
  ];
}

function cellsOf(row: RowProposal, source: string): Readonly<Record<string, string>> {
  const { entry, weight } = row;
  return {
    phrase: entry.phrase,
    label: entry.label,
    state: entry.state ?? "",
    weight: row.action === "remove" || weight === undefined ? "" : String(weight),
    lemma: entry.lemma ?? "",
    pos: entry.pos ?? "",
    note: `was ${entry.weight}; ${counts(row, source)}`,
  };
}

function sayRow(row: RowProposal, source: string): string {
  const { phrase, label, state, weight } = row.entry;
  return `${[phrase, label, state, weight].filter((part) => part !== undefined && part !== "").join(" ")}: ${counts(row, source)}`;
}

function counts({ right, wrong }: RowProposal, source: string): string {
  return `wrong ${wrong.length}, right ${right.length}; ${source} ${rowList(wrong)}`;
}

function phraseRow(
  { phrase, label, state, weight, rows, alternative }: PhraseProposal,
  source: string,
  minimum: number,
): DraftRow {
  return {
    cells: {
      phrase,
      label,
      state: state ?? "",
      weight: String(weight),
      note: `proposed: right ${rows.length}, wrong 0; ${source} ${rowList(rows)}`,
    },
    struck: alternative || rows.length < minimum,
  };
}

/** Most row numbers in a note. */
const MOST_ROWS = 6;

function rowList(rows: readonly number[]): string {
  return `row ${rows.slice(0, MOST_ROWS).join(", ")}${rows.length > MOST_ROWS ? ", …" : ""}`;
}
