import { loadLexicons } from "../io/load-lexicons.js";
import { type LexiconStats, lexiconStats } from "../lexicon/lexicon-stats.js";
import { LEXICON_KINDS } from "../model/lexicon.js";
import { formatTableCsv } from "../report/format-table-csv.js";
import { formatTableMarkdown } from "../report/format-table-markdown.js";
import { formatTableText } from "../report/format-table-text.js";
import { figures, type Table, words } from "../report/table.js";
import { UsageError } from "./usage-error.js";

export interface LexiconStatsArguments {
  readonly languages?: readonly string[] | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly format: "table" | "json" | "md" | "csv";
}

const WIDTH = 140;

/** What `genklang lexicon stats` prints: three tables, one JSON list, or one line a number. */
export function runLexiconStats({ languages = [], lexicons, format }: LexiconStatsArguments): string {
  const { packs } = loadLexicons({ lexicons: lexicons ?? [] });
  const unknown = languages.filter((code) => !packs.has(code));
  if (unknown.length > 0) {
    throw new UsageError(
      `expected languages among ${[...packs.keys()].join(", ")}; got ${unknown.join(", ")}`,
    );
  }
  const wanted = languages.length > 0 ? languages : [...packs.keys()];
  const all = lexiconStats([...packs.values()]).filter(({ language }) => wanted.includes(language));
  if (format === "json") return JSON.stringify(all, mapsToObjects, 2);
  if (format === "csv")
    return formatTableCsv([["lexicon", "language", "measure", "value"], ...all.flatMap(numbersOf)]);
  const codes = wanted.filter((code) => all.some(({ language }) => language === code));
  const tables = [totalTable(all, codes), lexiconTable(all), labelTable(all, codes)];
  return tables
    .map((table) =>
      format === "md"
        ? `## ${table.caption}\n\n${formatTableMarkdown(table)}`
        : `${table.caption}\n${formatTableText(table, undefined, WIDTH)}`,
    )
    .join("\n\n");
}

function totalTable(all: readonly LexiconStats[], codes: readonly string[]): Table {
  const rowsOf = (code: string, kind?: string): string =>
    String(
      all
        .filter((one) => one.language === code && (kind === undefined || one.kind === kind))
        .reduce((sum, { rows }) => sum + rows, 0),
    );
  const kinds = LEXICON_KINDS.filter((kind) => all.some((one) => one.kind === kind));
  return tableOf("Rows by kind", ["kind"], codes, [
    ...kinds.map((kind) => [kind, ...codes.map((code) => rowsOf(code, kind))]),
    ["all", ...codes.map((code) => rowsOf(code))],
  ]);
}

function lexiconTable(all: readonly LexiconStats[]): Table {
  const rows = all.map(({ id, rows, words, phrases, lemmas, weights, notes }) => [
    id,
    ...[rows, words, phrases].map(String),
    lemmas === undefined ? "–" : String(lemmas),
    ...(weights
      ? [
          ...SIZES.toReversed().map((size) => String(weights.negative[size])),
          String(weights.zero),
          ...SIZES.map((size) => String(weights.positive[size])),
        ]
      : Array<string>(7).fill("–")),
    String(notes),
  ]);
  return tableOf(
    "Lexicons (weights by sign and size: – – – strong, – – medium, – weak, in thirds of the scale)",
    ["lexicon"],
    ["rows", "words", "phrases", "lemmas", "– – –", "– –", "–", "0", "+", "+ +", "+ + +", "notes"],
    rows,
  );
}

function labelTable(all: readonly LexiconStats[], codes: readonly string[]): Table {
  const rows = LEXICON_KINDS.flatMap((kind) => {
    const own = all.filter((one) => one.kind === kind);
    const labels = [...new Set(own.flatMap(({ labels }) => [...labels.keys()]))];
    return labels.map((label) => [
      kind,
      label,
      ...codes.map((code) =>
        String(
          own
            .filter(({ language }) => language === code)
            .reduce((sum, { labels }) => sum + (labels.get(label) ?? 0), 0),
        ),
      ),
    ]);
  });
  return tableOf("Rows by label", ["kind", "label"], codes, rows);
}

const SIZES = ["weak", "medium", "strong"] as const;

function numbersOf(stats: LexiconStats): readonly (readonly (string | number)[])[] {
  const { id, language, labels, weights } = stats;
  const counts: readonly (readonly [string, number | undefined])[] = [
    ["rows", stats.rows],
    ["words", stats.words],
    ["phrases", stats.phrases],
    ["lemmas", stats.lemmas],
    ["notes", stats.notes],
    ...[...labels].map(([label, count]) => [`label ${label}`, count] as const),
    ...(["negative", "positive"] as const).flatMap((sign) =>
      SIZES.map((size) => [`weight ${sign} ${size}`, weights?.[sign][size]] as const),
    ),
    ["weight zero", weights?.zero],
  ];
  return counts.flatMap(([measure, value]) => (value === undefined ? [] : [[id, language, measure, value]]));
}

function tableOf(
  caption: string,
  names: readonly string[],
  numbers: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  return {
    caption,
    columns: [...names.map(words), ...numbers.map(figures)],
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}

function mapsToObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
