import { createTextReader, type TextReader } from "./lexicon/create-text-reader.js";
import type { Analysis, DetectedLanguage, Version } from "./model/analysis.js";
import type { Document } from "./model/document.js";
import type { Feedback, LanguageCode } from "./model/feedback.js";
import type { LanguagePack } from "./model/lexicon.js";
import type { Ports } from "./model/ports.js";
import { type Problem, SEEN_CODE } from "./model/problem.js";
import { type CompiledPack, compilePack } from "./score/compile-pack.js";
import { joinScores } from "./score/join-scores.js";
import { type DocumentScores, scoreDocument } from "./score/score-document.js";
import { createLanguageChooser, type LanguagePrior, UNDECIDED } from "./text/create-language-chooser.js";
import type { LanguageGuess } from "./text/detect.js";
import type { LanguageRun, SplitLanguages } from "./text/split-languages.js";

export interface AnalyzerOptions {
  readonly packs: ReadonlyMap<LanguageCode, LanguagePack>;
  readonly version: Version;
  /** Text → language code and confidence 0…1; "und" where there is nothing to go by, "other" where it is none of ours. */
  readonly detect: (text: string) => LanguageGuess;
  /** Where a comment is written in several languages; without it none is. */
  readonly splitLanguages?: SplitLanguages;
  readonly ports?: Ports;
  /** Which learned overlay was taught with this very text, if one was: its score is then no news, and the problems say so. */
  readonly seenBy?: (text: string, language: LanguageCode) => string | undefined;
  /** False leaves evidence out. Default true. */
  readonly evidence?: boolean;
  /** False leaves the decisions to the lexicons alone. Default true. */
  readonly model?: boolean;
  /**
   * How often each language stands in the texts' file (code → share or count): weighed with what a text says whose
   * language is not clear. A code alone is for texts that show none ("OK", "👍").
   */
  readonly prior?: LanguagePrior;
}

export interface Analyzer {
  /** Never throws for a text, however odd. */
  readonly analyze: (feedback: Feedback) => Analysis;
  /** The document behind an analysis, for showing a text with its clauses. */
  readonly parse: (text: string, language: LanguageCode) => Document | undefined;
  readonly detect: (text: string) => DetectedLanguage;
  /** The language of a text that leaves no doubt, whatever the prior; undefined where there is any. */
  readonly detectClear: (text: string) => LanguageCode | undefined;
  readonly packs: ReadonlyMap<LanguageCode, LanguagePack>;
  readonly version: Version;
  /** The same analyzer with another prior for texts whose language is not clear. */
  readonly withPrior: (prior: LanguagePrior | undefined) => Analyzer;
}

interface Reader extends TextReader {
  readonly compiled: CompiledPack;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NOTHING_READ: DocumentScores = { emotions: [], needs: [], stages: [], touchpoints: [], signals: [] };

/** The pipeline: language, then document, then scores. A language is compiled when its first text comes. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const readers = new Map<LanguageCode, Reader>();
  const ours = new Set([...options.packs.keys()].filter((code) => code !== UNDECIDED));
  const codes = [...options.packs.keys()];
  const { choose, chooseClear: detectClear } = createLanguageChooser(options.detect, (text) =>
    options.ports?.nameLanguage?.(text, codes),
  );
  return withPrior(options.prior);

  function withPrior(prior: LanguagePrior | undefined): Analyzer {
    const detect = (text: string): DetectedLanguage => choose(text, undefined, prior);
    return { analyze, parse, detect, detectClear, packs: options.packs, version: options.version, withPrior };

    function analyze(feedback: Feedback): Analysis {
      const language = choose(feedback.text, feedback.language, prior);
      const runs = language.by === "text" ? (options.splitLanguages?.(feedback.text, ours) ?? []) : [];
      if (runs.length > 0) return analyzeRuns(feedback, runs, language.confidence);
      const reader = readerOf(language.code);
      if (!reader) {
        const problems = [unsupported(language.code)];
        return { id: feedback.id, language, ...NOTHING_READ, problems, version: options.version };
      }
      const scores = scoreWith(reader, feedback, options.evidence ?? true);
      const problems = problemsOf(scores, feedback.text, language.code);
      return analysisOf(feedback.id, language, scores, problems);
    }
  }

  function problemsOf({ doubts }: DocumentScores, text: string, code: LanguageCode): readonly Problem[] {
    const known = seen(text, code);
    return doubts === undefined ? known : [...doubts, ...known];
  }

  /** Written out key by key: copying an object's keys costs more than reading most comments does. */
  function analysisOf(
    id: string,
    language: DetectedLanguage,
    { sentiment, emotions, needs, stages, touchpoints, signals, nonAnswer }: DocumentScores,
    problems: readonly Problem[],
  ): Analysis {
    const { version } = options;
    // A text that answers nothing has no sentiment.
    if (nonAnswer !== undefined) {
      const labels = { emotions, needs, stages, touchpoints, signals };
      return { id, language, ...labels, nonAnswer, problems, version };
    }
    return sentiment === undefined
      ? { id, language, emotions, needs, stages, touchpoints, signals, problems, version }
      : { id, language, sentiment, emotions, needs, stages, touchpoints, signals, problems, version };
  }

  /** Each stretch by its own language; the language named first is that of the most characters. */
  function analyzeRuns(feedback: Feedback, runs: readonly LanguageRun[], confidence: number): Analysis {
    const lengths = new Map<LanguageCode, number>();
    for (const { code, start, end } of runs) lengths.set(code, (lengths.get(code) ?? 0) + end - start);
    const [code = UNDECIDED, ...also] = [...lengths].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    const parts = runs.flatMap((run) => {
      const reader = readerOf(run.code);
      const text = feedback.text.slice(run.start, run.end);
      return reader ? [{ scores: scoreWith(reader, { ...feedback, text }, true), start: run.start }] : [];
    });
    return {
      id: feedback.id,
      language: { code, confidence, by: "text", also },
      ...joinScores(parts, options.evidence ?? true),
      problems: seen(feedback.text, code),
      version: options.version,
    };
  }

  function scoreWith(reader: Reader, feedback: Feedback, evidence: boolean): DocumentScores {
    return scoreDocument(reader.parse(feedback.text), reader.compiled, {
      matcher: reader.matcher,
      question: feedback.question,
      ports: options.ports ?? {},
      evidence,
    });
  }

  function parse(text: string, language: LanguageCode): Document | undefined {
    return readerOf(language)?.parse(text);
  }

  function readerOf(code: LanguageCode): Reader | undefined {
    const ready = readers.get(code);
    if (ready) return ready;
    const pack = options.packs.get(code);
    if (!pack) return undefined;
    const reader = { ...createTextReader(pack), compiled: compilePack(pack, options.model ?? true) };
    readers.set(code, reader);
    return reader;
  }

  function seen(text: string, code: LanguageCode): readonly Problem[] {
    const overlay = options.seenBy?.(text, code);
    if (overlay === undefined) return NO_PROBLEMS;
    return [
      {
        code: SEEN_CODE,
        message: `${overlay} was taught with this comment and its rating, so that its score knows the rating`,
        hint: "do not hold these scores against the ratings; analyse comments that came later, or leave the overlay out",
      },
    ];
  }

  function unsupported(code: LanguageCode): Problem {
    const known = [...options.packs.keys()].filter((name) => name !== UNDECIDED).join(", ");
    return {
      code: "language/unsupported",
      message: `expected a text in one of ${known}; this one looks like "${code}" and was not scored`,
      hint: `if that is wrong, say the language in a column (--language) or add a folder lexicons/${code}`,
    };
  }
}
