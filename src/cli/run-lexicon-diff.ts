import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyzerOf } from "../io/load-analyzer.js";
import { type LoadedLexicons, loadLexicons } from "../io/load-lexicons.js";
import { type AnalysisDiff, compareAnalyses } from "../learn/compare-analyses.js";
import { excerpt } from "../learn/excerpt.js";
import { diffLexicons, type LexiconDiff } from "../lexicon/diff-lexicons.js";
import type { LexiconEntry } from "../model/lexicon.js";
import type { CorpusArguments } from "./corpus-options.js";
import { readCorpus } from "./read-corpus.js";
import { UsageError } from "./usage-error.js";

export interface LexiconDiffArguments extends CorpusArguments {
  readonly folders: readonly string[];
  readonly corpus?: string | undefined;
  readonly first: number;
  readonly all?: boolean | undefined;
  readonly format: "table" | "json";
}

/** What `genklang lexicon diff` prints. */
export async function runLexiconDiff(given: LexiconDiffArguments): Promise<string> {
  const { folders, corpus, format } = given;
  if (folders.length > 2) throw new UsageError(`expected one or two folders, got ${folders.length}`);
  const [before, after] = folders.length === 2 ? folders.map(load) : [loadLexicons(), load(folders[0] ?? "")];
  const [was, is] = [before as LoadedLexicons, after as LoadedLexicons];
  const lexicons = diffLexicons(was.packs.values(), is.packs.values());
  const analyzers = [analyzerOf(was, { evidence: false }), analyzerOf(is, { evidence: false })] as const;
  const read = corpus === undefined ? undefined : await readCorpus(corpus, was, analyzers[0], given);
  const comments = read && compareAnalyses(read.comments, ...analyzers);
  if (format === "json") {
    return JSON.stringify({ lexicons, ...(comments ? { corpus: comments } : {}) }, mapsToObjects, 2);
  }
  const most = given.all ? Number.POSITIVE_INFINITY : given.first;
  return [
    ...(lexicons.length === 0 ? ["no row differs"] : lexicons.map((diff) => formatDiff(diff, most))),
    ...(comments && read ? [formatComments(comments, read.source, most)] : []),
  ].join("\n\n");

  /** A folder with label files stands by itself; any other is laid over the shipped lexicons. */
  function load(folder: string): LoadedLexicons {
    const lexicons = given.lexicons ?? [];
    return existsSync(join(folder, "labels"))
      ? loadLexicons({ base: folder, lexicons })
      : loadLexicons({ lexicons: [...lexicons, folder] });
  }
}

function formatDiff({ id, added, removed, changed }: LexiconDiff, most: number): string {
  const lines = [
    ...removed.map((entry) => `  - ${rowOf(entry)}`),
    ...added.map((entry) => `  + ${rowOf(entry)}`),
    ...changed.map(({ before, after }) => `  ~ ${rowOf(before)}  →  ${changeOf(before, after)}`),
  ];
  return [
    `${id}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...shorten(lines, most, "rows"),
  ].join("\n");
}

function rowOf({ phrase, label, state, weight, norm }: LexiconEntry): string {
  const value = norm === undefined ? String(weight) : norm;
  return [phrase, state ? `${label}:${state}` : label, value].filter(Boolean).join("  ");
}

/** The new weight; where only another column changed, which. */
function changeOf(before: LexiconEntry, after: LexiconEntry): string {
  const columns = (["weight", "norm", "pos", "lemma", "note"] as const).filter(
    (column) => before[column] !== after[column],
  );
  return columns.map((column) => `${column} ${after[column] ?? "(empty)"}`).join(", ");
}

function formatComments({ comments, counts, changed }: AnalysisDiff, source: string, most: number): string {
  const share = (count: number): string => `${((100 * count) / Math.max(1, comments)).toFixed(1)} %`;
  const lines = changed.map(({ id, text, changes }) => {
    const said = changes.map(({ what, before, after }) => `    ${what}: ${before} → ${after}`);
    return [`  ${id}: ${excerpt(text, 0, Math.min(text.length, SHOWN))}`, ...said].join("\n");
  });
  return [
    `${source}: ${changed.length} of ${comments} comments (${share(changed.length)}) are read otherwise`,
    ...[...counts].map(
      ([what, count]) => `  ${what.padEnd(16)} ${String(count).padStart(6)}  ${share(count)}`,
    ),
    "",
    ...shorten(lines, most, "comments"),
  ].join("\n");
}

/** Characters of a comment that are shown. */
const SHOWN = 100;

function shorten(lines: readonly string[], most: number, what: string): readonly string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `  and ${more} more ${what}; --all lists them`] : lines;
}

function mapsToObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
