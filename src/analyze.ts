import { createMatcher, type Matcher } from "./lexicon/create-matcher.js";
import type { Analysis, DetectedLanguage, Version } from "./model/analysis.js";
import type { Document } from "./model/document.js";
import type { Feedback, LanguageCode } from "./model/feedback.js";
import type { LanguagePack } from "./model/lexicon.js";
import type { Ports } from "./model/ports.js";
import type { Problem } from "./model/problem.js";
import { round } from "./score/round.js";
import { type DocumentScores, scoreDocument } from "./score/score-document.js";
import { createParser } from "./text/create-parser.js";

export interface AnalyzerOptions {
  readonly packs: ReadonlyMap<LanguageCode, LanguagePack>;
  readonly version: Version;
  /** Text → language code and confidence 0…1; "und" where there is nothing to go by, "other" where it is none of ours. */
  readonly detect: (text: string) => { readonly code: LanguageCode; readonly confidence: number };
  readonly ports?: Ports;
  /** False leaves evidence out. Default true. */
  readonly evidence?: boolean;
  /** The language of a text that shows none by itself ("OK", "👍"): the file's main one. */
  readonly prior?: LanguageCode;
}

export interface Analyzer {
  /** Never throws for a text, however odd. */
  readonly analyze: (feedback: Feedback) => Analysis;
  /** The document behind an analysis, for showing a text with its clauses. */
  readonly parse: (text: string, language: LanguageCode) => Document | undefined;
  readonly detect: (text: string) => DetectedLanguage;
  readonly packs: ReadonlyMap<LanguageCode, LanguagePack>;
  readonly version: Version;
  /** The same analyzer with another language for texts that show none. */
  readonly withPrior: (prior: LanguageCode | undefined) => Analyzer;
}

interface Reader {
  readonly pack: LanguagePack;
  readonly matcher: Matcher;
  readonly parse: (text: string) => Document;
}

const NOTHING_READ: DocumentScores = { emotions: [], needs: [], stages: [], touchpoints: [], signals: [] };

/** The pipeline: language, then document, then scores. A language is compiled when its first text comes. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const readers = new Map<LanguageCode, Reader>();
  return withPrior(options.prior);

  function withPrior(prior: LanguageCode | undefined): Analyzer {
    const detect = (text: string): DetectedLanguage => languageOf(text, undefined, prior);
    return { analyze, parse, detect, packs: options.packs, version: options.version, withPrior };

    function analyze(feedback: Feedback): Analysis {
      const language = languageOf(feedback.text, feedback.language, prior);
      const reader = readerOf(language.code);
      const scores = reader ? scoreWith(reader, feedback) : NOTHING_READ;
      return {
        id: feedback.id,
        language,
        ...scores,
        problems: reader ? [] : [unsupported(language.code)],
        version: options.version,
      };
    }
  }

  function scoreWith(reader: Reader, feedback: Feedback): DocumentScores {
    return scoreDocument(reader.parse(feedback.text), reader.pack, {
      matcher: reader.matcher,
      question: feedback.question,
      ports: options.ports ?? {},
      evidence: options.evidence ?? true,
    });
  }

  function parse(text: string, language: LanguageCode): Document | undefined {
    return readerOf(language)?.parse(text);
  }

  function languageOf(
    text: string,
    given: LanguageCode | undefined,
    prior: LanguageCode | undefined,
  ): DetectedLanguage {
    const column = given?.toLowerCase().split(/[-_]/)[0];
    if (column) return { code: column, confidence: 1, by: "column" };
    const found = options.detect(text);
    const code = found.code;
    const confidence = round(found.confidence);
    if (code === "und" && prior) return { code: prior, confidence, by: "prior" };
    if (code !== "other") return { code, confidence, by: "text" };
    return {
      code: options.ports?.nameLanguage?.(text, [...options.packs.keys()]) ?? "und",
      confidence,
      by: "text",
    };
  }

  function readerOf(code: LanguageCode): Reader | undefined {
    const ready = readers.get(code);
    if (ready) return ready;
    const pack = options.packs.get(code);
    if (!pack) return undefined;
    const matcher = createMatcher(pack);
    const reader = { pack, matcher, parse: createParser(code, pack.textRules, matcher.isKnown) };
    readers.set(code, reader);
    return reader;
  }

  function unsupported(code: LanguageCode): Problem {
    const known = [...options.packs.keys()].filter((name) => name !== "und").join(", ");
    return {
      code: "language/unsupported",
      message: `expected a text in one of ${known}; this one looks like "${code}" and was not scored`,
      hint: `if that is wrong, say the language in a column (--language) or add a folder lexicons/${code}`,
    };
  }
}
