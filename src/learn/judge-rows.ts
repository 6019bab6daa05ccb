import type { Analysis, Cue, Evidence } from "../model/analysis.js";
import type { LanguagePack, Lexicon, LexiconEntry } from "../model/lexicon.js";
import { NO_EVIDENCE } from "./answer-gold.js";
import { labelsOf } from "./labels-of.js";
import type { Correction } from "./parse-corrections.js";

/** A comment with its correction, and what the analyzer says of it. */
export interface JudgedComment {
  readonly correction: Correction;
  readonly analysis: Analysis;
}

/** A lexicon row that put a label, or a sign, where a correction says something of it. */
export interface RowVerdict {
  readonly lexicon: Lexicon;
  readonly entry: LexiconEntry;
  /** Rows of the corrections in which it fired rightly and wrongly. */
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/** A wrong answer that no row can be blamed for. */
export interface NoRow {
  readonly row: number;
  readonly message: string;
}

/** "positive" and "negative" stand for the sign; the rows behind a mixed comment are right on both sides. */
const SIGNS: Readonly<Record<string, readonly number[]>> = {
  positive: [1],
  negative: [-1],
  mixed: [1, -1],
};

/** Every lexicon row behind an answer that a correction speaks of: how often it was right, and how often wrong. */
export function judgeRows(
  comments: readonly JudgedComment[],
  packs: ReadonlyMap<string, LanguagePack>,
): { readonly rows: readonly RowVerdict[]; readonly noRow: readonly NoRow[] } {
  const verdicts = new Map<
    string,
    { lexicon: Lexicon; entry: LexiconEntry; right: number[]; wrong: number[] }
  >();
  const noRow: NoRow[] = [];
  const index = indexRows(packs);
  for (const { correction, analysis } of comments) {
    const seen = new Set<string>();
    for (const { label, evidence, ok } of answersOf(correction, analysis)) {
      if (seen.has(`${label}\t${evidence.entry}`)) continue;
      seen.add(`${label}\t${evidence.entry}`);
      const found = index.get(evidence.entry);
      const excuse = excuseOf(correction, label, evidence, found?.lexicon);
      if (!found || excuse !== undefined) {
        if (!ok) noRow.push({ row: correction.row, message: excuse ?? `${evidence.entry} is no row` });
        continue;
      }
      const verdict = verdicts.get(evidence.entry) ?? { ...found, right: [], wrong: [] };
      verdicts.set(evidence.entry, verdict);
      verdict[ok ? "right" : "wrong"].push(correction.row);
    }
  }
  return { rows: [...verdicts.values()], noRow };
}

interface Answer {
  readonly label: string;
  readonly evidence: Evidence;
  readonly ok: boolean;
}

function answersOf({ layer, right }: Correction, analysis: Analysis): readonly Answer[] {
  if (layer !== "sentiment") {
    const names = [...labelsOf(analysis, layer)];
    return analysis[layer].flatMap((score, index) => {
      const label = names[index] ?? score.label;
      return (score.evidence ?? []).map((evidence) => ({ label, evidence, ok: right.has(label) }));
    });
  }
  const said = analysis.sentiment?.label ?? NO_EVIDENCE;
  const [truth = NO_EVIDENCE] = right;
  const signs = SIGNS[truth] ?? [];
  return (analysis.sentiment?.evidence ?? []).flatMap((evidence) => {
    const sign = Math.sign(evidence.weight);
    if (sign === 0) return [];
    const ok = signs.includes(sign);
    // A weaker word of the other sign is no mistake in a comment that came out right.
    return ok || said !== truth ? [{ label: truth, evidence, ok }] : [];
  });
}

function turns({ factor }: Cue): boolean {
  return factor < 0;
}

/** Why a wrong answer is not its row's fault, or undefined where it is. */
function excuseOf(
  { layer }: Correction,
  label: string,
  evidence: Evidence,
  lexicon: Lexicon | undefined,
): string | undefined {
  const what = `${layer} ${label}: `;
  if (!lexicon) return `${what}it follows from the rule ${evidence.entry}, not from a word`;
  const cue = evidence.cues.find(turns);
  if (cue) return `${what}“${evidence.text}” was turned by “${cue.text}” (${cue.entry})`;
  if (lexicon.kind === layer || `${lexicon.kind}s` === layer) return undefined;
  return `${what}“${evidence.text}” comes from ${evidence.entry}, a row of another layer, which may be right there`;
}

function indexRows(
  packs: ReadonlyMap<string, LanguagePack>,
): ReadonlyMap<string, { readonly lexicon: Lexicon; readonly entry: LexiconEntry }> {
  const lexicons = [...packs.values()].flatMap((pack) => pack.lexicons);
  return new Map(
    lexicons.flatMap((lexicon) => lexicon.entries.map((entry) => [entry.id, { lexicon, entry }] as const)),
  );
}
