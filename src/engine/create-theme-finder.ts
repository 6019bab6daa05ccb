import { findThemes, type ThemeComment } from "../insight/find-themes.js";
import { limitsOf } from "../insight/limits.js";
import { createNameUsage } from "../insight/name-spans.js";
import { rowFacts } from "../insight/row-facts.js";
import { createPorts } from "../io/helpers.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { createCorpusReader } from "../learn/create-corpus-reader.js";
import { parseParadigms } from "../lexicon/parse-paradigms.js";
import type { ThemeSummary } from "../model/action-summary.js";
import type { AnalyzedRow } from "../model/analyzed-row.js";
import type { LanguagePack } from "../model/lexicon.js";
import { textHash } from "../stats/text-hash.js";
import { createNounTheme } from "./noun-theme.js";
import { createOpenPhrases } from "./open-phrases.js";

/** Looks at rows as they are analysed for what no label covers. Keeps a few words of every comment in memory. */
export interface ThemeFinder {
  readonly add: (row: AnalyzedRow) => void;
  readonly finish: () => ThemeSummary;
}

export function createThemeFinder(
  lexicons: LoadedLexicons,
  options: { readonly source: string; readonly seed?: number },
): ThemeFinder {
  const { source, seed = 1 } = options;
  const comments: ThemeComment[] = [];
  const { usage, see } = createNameUsage(nameWordsOf(lexicons.tables.values(), lexicons.packs.values()));
  const readers = new Map<string, ReturnType<typeof createReader>>();
  const readerOf = (language: string) => {
    const pack = lexicons.packs.get(language);
    if (pack === undefined) return undefined;
    const reader = readers.get(language) ?? createReader(pack, lexicons);
    readers.set(language, reader);
    return reader;
  };
  return {
    add: (row) => {
      const fact = rowFacts(row);
      const [first] = fact.read;
      if (fact.comment !== "read" || first === undefined) return;
      const phrases = new Set<string>();
      for (const { text, analysis } of fact.read) {
        see(text);
        for (const phrase of readerOf(analysis.language.code)?.phrases(text) ?? []) phrases.add(phrase);
      }
      const tone = first.analysis.sentiment?.label;
      comments.push({
        id: fact.id,
        order: textHash(`${source}\n${fact.row}`, seed),
        ...(fact.rating === undefined ? {} : { rating: fact.rating }),
        weight: fact.weight,
        language: first.analysis.language.code,
        stages: [...fact.themes.stages.keys()],
        ...(tone === undefined ? {} : { tone }),
        hasLabel: Object.values(fact.themes).some((labels) => labels.size > 0) || fact.signals.size > 0,
        phrases,
      });
    },
    finish: () => {
      const isName = (word: string) => (usage.inside.get(word) ?? 0) > (usage.lower.get(word) ?? 0);
      return findThemes(comments, {
        limits: limitsOf(undefined),
        themeOf: (language, phrase, counts) =>
          phrase.split(" ").some(isName) ? undefined : readerOf(language)?.themeOf(phrase, counts),
      });
    },
  };
}

function createReader(pack: LanguagePack, lexicons: LoadedLexicons) {
  const reader = createCorpusReader(pack);
  const own = [...lexicons.tables.values()].filter(
    ({ file, header }) => header.get("kind") === "paradigms" && file.startsWith(`${pack.code}/`),
  );
  const inflector = pack.attributes.has("inflector") ? createPorts().inflectEnglish : undefined;
  return {
    phrases: createOpenPhrases(reader, pack),
    themeOf: createNounTheme({
      matcher: reader.matcher,
      paradigms: own.flatMap((table) => parseParadigms(table).rows),
      inflector,
    }),
  };
}
