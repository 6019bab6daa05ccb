import type { Analyzer } from "../analyze.js";
import { type JudgedComment, judgeRows, type NoRow, type RowVerdict } from "./judge-rows.js";
import { labelsOf } from "./labels-of.js";
import type { Correction } from "./parse-corrections.js";
import { type PhraseProposal, proposePhrases } from "./propose-phrases.js";

/** A row that should say less, or go. */
export interface RowProposal extends RowVerdict {
  /** "keep" where it was right at least as often as wrong. */
  readonly action: "remove" | "lower" | "keep";
  /** What it should weigh; absent where it is to go. */
  readonly weight?: number;
}

export interface CorrectionProposal {
  readonly rows: readonly RowProposal[];
  readonly phrases: readonly PhraseProposal[];
  /** What could not be turned into rows, and why. */
  readonly noRow: readonly NoRow[];
}

export interface CorrectionOptions {
  readonly language?: string;
  /** Comments that say which words are rare; labels are not needed. */
  readonly comments?: readonly string[];
}

/**
 * Corrected labels → what to change in the lexicons, for a person to decide on. Rows that fired wrongly more
 * often than rightly are to weigh less, by the share (right + 1) / (right + wrong + 2); those that were wrong twice or
 * more and never right, to go. For labels that
 * were missed, phrases are proposed that stand only where the label is right.
 */
export function proposeCorrections(
  corrections: readonly Correction[],
  analyzer: Analyzer,
  options: CorrectionOptions = {},
): CorrectionProposal {
  const comments = judge(corrections, analyzer, options.language);
  const { rows, noRow } = judgeRows(comments, analyzer.packs);
  const phrases: PhraseProposal[] = [];
  const without: NoRow[] = [];
  const languages = [...new Set(comments.map(({ analysis }) => analysis.language.code))];
  for (const language of languages) {
    const own = comments.filter(({ analysis }) => analysis.language.code === language);
    const pack = analyzer.packs.get(language);
    if (!pack) {
      const message = `“${language}” has no lexicons; say the language in a column or with --language`;
      without.push(...own.map(({ correction }) => ({ row: correction.row, message })));
      continue;
    }
    const found = proposePhrases(own, pack, analyzer, options.comments ?? []);
    phrases.push(...found.phrases);
    without.push(...found.noRow);
  }
  return {
    rows: rows.flatMap(rowProposal),
    phrases,
    noRow: [...noRow, ...without].sort((a, b) => a.row - b.row),
  };
}

/** How many of the corrections an analyzer answers as they say. */
export function countAnswered(
  corrections: readonly Correction[],
  analyzer: Analyzer,
  options: CorrectionOptions = {},
): number {
  return judge(corrections, analyzer, options.language).filter(isAnswered).length;
}

function judge(
  corrections: readonly Correction[],
  analyzer: Analyzer,
  given: string | undefined,
): readonly JudgedComment[] {
  return corrections.map((correction) => {
    const { row, text } = correction;
    const language = correction.language ?? given;
    const feedback = { id: String(row), text, ...(language ? { language } : {}) };
    return { correction, analysis: analyzer.analyze(feedback) };
  });
}

function isAnswered({ correction, analysis }: JudgedComment): boolean {
  const { layer, right } = correction;
  const said =
    layer === "sentiment"
      ? analysis.sentiment
        ? [analysis.sentiment.label]
        : []
      : labelsOf(analysis, layer);
  return said.length === right.size && said.every((label) => right.has(label));
}

/** Laplace's rule of succession: how surely a row is right after what was seen; one comment alone takes none away. */
function rowProposal(verdict: RowVerdict): readonly RowProposal[] {
  const [right, wrong] = [verdict.right.length, verdict.wrong.length];
  if (wrong === 0) return [];
  if (right >= wrong) return [{ ...verdict, action: "keep", weight: verdict.entry.weight }];
  if (right === 0 && wrong > 1) return [{ ...verdict, action: "remove" }];
  const share = (right + 1) / (right + wrong + 2);
  return [{ ...verdict, action: "lower", weight: Number((verdict.entry.weight * share).toFixed(2)) }];
}
