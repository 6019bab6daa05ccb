import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import {
  COVERED,
  type CoverageGroup,
  type LanguageCoverage,
  measureCoverage,
} from "../learn/measure-coverage.js";
import { type UnknownWord, unknownWords } from "../learn/unknown-words.js";
import type { LanguagePack } from "../model/lexicon.js";
import { formatTableText } from "../report/format-table-text.js";
import { figures, NOTHING, type Table, words } from "../report/table.js";
import type { CorpusArguments } from "./corpus-options.js";
import { readCorpus } from "./read-corpus.js";

export interface LexiconCoverageArguments extends CorpusArguments {
  readonly corpus: string;
  readonly words: number;
  readonly most: number;
  readonly format: "table" | "json";
}

interface LanguageReport extends LanguageCoverage {
  readonly unknown: readonly UnknownWord[];
}

const WIDTH = 140;

/** What `genklang lexicon coverage` prints. */
export async function runLexiconCoverage(given: LexiconCoverageArguments): Promise<string> {
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons, { evidence: false });
  const { comments, source } = await readCorpus(given.corpus, lexicons, analyzer, given);
  const { given: first, family } = nameWordsOf(lexicons.tables.values(), []);
  const names = new Set([...first, ...family]);
  const languages = measureCoverage(comments, analyzer, given.words).map((coverage): LanguageReport => {
    const own = comments.filter(({ language }) => language === coverage.language);
    const pack = lexicons.packs.get(coverage.language) as LanguagePack;
    return { ...coverage, unknown: unknownWords(own, pack, { most: given.most, names }) };
  });
  const read = languages.reduce((sum, language) => sum + language.comments, 0);
  if (given.format === "json") {
    return JSON.stringify({ comments: comments.length, read, languages }, mapsToObjects, 2);
  }
  const nameOf = (code: string): string => lexicons.packs.get(code)?.attributes.get("english") ?? code;
  return [
    `${source}: ${comments.length} comments; ${comments.length - read} in languages without lexicons`,
    ...languages.map((language) => formatLanguage(language, nameOf(language.language), given.words)),
  ].join("\n\n");
}

function formatLanguage(report: LanguageReport, name: string, least: number): string {
  const { comments, measured, groups, unknown } = report;
  return [
    `${name}: ${comments} comments, ${measured} of ${least} words or more; share with evidence, in per cent [95 % interval]`,
    formatTableText(coverageTable(groups), undefined, WIDTH),
    ...(groups.some(({ reliability }) => reliability === "indicative") ? ["* fewer than 30 comments"] : []),
    ...(groups.some(({ reliability }) => reliability === "suppressed")
      ? ["– fewer than 5 comments, not shown"]
      : []),
    "",
    `Most frequent unknown words (${unknown.length})`,
    formatTableText(unknownTable(unknown), undefined, WIDTH),
  ].join("\n");
}

function coverageTable(groups: readonly CoverageGroup[]): Table {
  return {
    caption: "",
    columns: [words("rating"), figures("comments"), ...COVERED.map(figures)],
    rows: groups.map(({ name, comments, reliability, layers }) => [
      { text: reliability === "indicative" ? `${name} *` : name },
      { text: String(comments) },
      ...COVERED.map((layer) => {
        const found = layers.get(layer);
        return found ? { text: percent(found.share) } : NOTHING;
      }),
    ]),
  };
}

function percent({ value, low, high }: { value: number; low: number; high: number }): string {
  const [share, from, to] = [value, low, high].map((part) => (100 * part).toFixed(0));
  return `${share} [${from}, ${to}]`;
}

function unknownTable(unknown: readonly UnknownWord[]): Table {
  return {
    caption: "",
    columns: [words("word"), figures("comments"), words("parts"), words("like")],
    rows: unknown.map(({ word, comments, parts, nearest }) =>
      [word, String(comments), parts.join(" + "), nearest ?? ""].map((text) => ({ text })),
    ),
  };
}

function mapsToObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
