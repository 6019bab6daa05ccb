import { LEXICON_KINDS, type LexiconEntry, type LexiconKind } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";
import { PARTS_OF_SPEECH } from "./kinds.js";
import { lexiconOfTable } from "./parse-lexicon.js";
import { parseTable } from "./parse-table.js";
import type { ExpandSeed } from "./propose-forms.js";

/** What the rows of a list do not say themselves. */
export interface SeedDefaults {
  readonly pos?: string | undefined;
  readonly weight?: number | undefined;
}

export interface ParsedSeeds {
  readonly kind: LexiconKind;
  /** What the header says; absent in a plain list. */
  readonly language?: string;
  readonly seeds: readonly ExpandSeed[];
  /** Rows of several words, with `*`, without a part of speech or of weight 0: they have no forms to propose. */
  readonly leftAside: number;
  readonly problems: readonly Problem[];
}

const LIST_COLUMNS = ["phrase", "pos", "weight"] as const;

/**
 * The words to expand in a lexicon file, or in a plain list: a word a line, then perhaps a tab and its part of speech,
 * a tab and its weight; a first line that names the columns is fine. Rows of one lemma are one word.
 */
export function parseSeeds(text: string, file: string, defaults: SeedDefaults): ParsedSeeds {
  const table = parseTable(text, file);
  const kind = LEXICON_KINDS.find((name) => name === table.header.get("kind")) ?? "sentiment";
  const language = table.header.get("language");
  const lexicon = table.header.has("kind") ? lexiconOfTable(table) : undefined;
  const rows: readonly SeedRow[] = lexicon ? (lexicon.lexicon?.entries ?? []).map(rowOf) : listed(text);
  // A lexicon has rows that are no words to expand; in a list that somebody wrote for this, they are mistakes.
  const single = rows.filter(
    ({ word, pos, weight }) =>
      /^[\p{L}\p{M}'’-]+$/u.test(word) && (!lexicon || ((pos ?? defaults.pos) !== undefined && weight !== 0)),
  );
  const problems: Problem[] = [...(lexicon?.problems ?? [])];
  const byLemma = new Map<string, ExpandSeed>();
  for (const row of single) {
    const pos = (row.pos || (defaults.pos ?? "")).replace(/!$/, "");
    const weight = row.weight ?? defaults.weight;
    const missing = [
      PARTS_OF_SPEECH.has(pos)
        ? undefined
        : `a part of speech (${[...PARTS_OF_SPEECH].join(", ")}), got "${pos}"`,
      weight !== undefined && Number.isFinite(weight) ? undefined : "a weight, got none",
    ].filter((one) => one !== undefined);
    if (missing.length > 0 || weight === undefined) {
      problems.push({
        code: "expand/row",
        message: `${file}:${row.line}: "${row.word}": expected ${missing.join(" and ")}`,
        place: { file, row: row.line },
        hint: "fill the cell, or say it for all rows with --pos and --weight",
      });
      continue;
    }
    const word = row.lemma ?? row.word;
    const key = [word, pos, row.label ?? "", row.state ?? ""].join("\t");
    if (byLemma.has(key) && row.word !== word) continue;
    const { label, state } = row;
    byLemma.set(key, { word, pos, weight, ...(label ? { label } : {}), ...(state ? { state } : {}) });
  }
  return {
    kind,
    ...(language ? { language } : {}),
    seeds: [...byLemma.values()],
    leftAside: rows.length - single.length,
    problems,
  };
}

interface SeedRow {
  readonly word: string;
  readonly pos?: string | undefined;
  readonly weight?: number;
  readonly label?: string;
  readonly state?: "met" | "unmet";
  readonly lemma?: string;
  readonly line: number;
}

function rowOf(entry: LexiconEntry): SeedRow {
  const { phrase, pos, weight, label, state, lemma, line } = entry;
  return {
    word: phrase,
    weight,
    line,
    ...(pos ? { pos } : {}),
    ...(label ? { label } : {}),
    ...(state ? { state } : {}),
    ...(lemma ? { lemma } : {}),
  };
}

function listed(text: string): readonly SeedRow[] {
  const lines = text
    .split(/\r?\n/)
    .map((content, index) => ({ cells: content.split("\t").map((cell) => cell.trim()), line: index + 1 }))
    .filter(({ cells }) => cells[0] !== "" && !cells[0]?.startsWith("#"));
  const named = lines[0]?.cells.includes("phrase") ? lines[0].cells : undefined;
  const columns: readonly string[] = named ?? LIST_COLUMNS;
  return lines.slice(named ? 1 : 0).map(({ cells, line }) => {
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    const weight = cell("weight");
    const lemma = cell("lemma");
    return {
      word: cell("phrase").normalize("NFC"),
      pos: cell("pos"),
      line,
      ...(weight === "" ? {} : { weight: Number(weight) }),
      ...(lemma === "" ? {} : { lemma }),
    };
  });
}
