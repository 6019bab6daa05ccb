import type { Analyzer } from "../analyze.js";
import { createMatcher } from "../lexicon/create-matcher.js";
import type { LanguagePack, Lexicon, LexiconKind } from "../model/lexicon.js";
import { median } from "../stats/median.js";
import { NO_EVIDENCE } from "./answer-gold.js";
import { createRarity } from "./create-rarity.js";
import type { JudgedComment, NoRow } from "./judge-rows.js";
import { labelsOf } from "./labels-of.js";
import type { Correction } from "./parse-corrections.js";
import { phrasesOf } from "./phrases-of.js";
import { proposeWords, type WordProposal } from "./propose-words.js";

/** A phrase for a label that was missed. */
export interface PhraseProposal extends WordProposal {
  readonly language: string;
  readonly kind: LexiconKind;
  /** Empty for sentiment. */
  readonly label: string;
  readonly state?: "met" | "unmet";
  readonly weight: number;
  /** The lexicon in which a row of this phrase and label stands already, and weighs too little. */
  readonly stands?: Lexicon;
}

/** What a missed label asks for: a row of a kind, with a label, or with a sign. */
interface Wanted {
  readonly kind: LexiconKind;
  readonly label: string;
  readonly state?: "met" | "unmet";
  readonly sign?: 1 | -1;
}

const MIXED = "mixed";

/**
 * Phrases for the labels and signs that were missed in comments of one language. A label's weight is (n + 1) / (n + 2)
 * after n comments (Laplace's rule of succession), a sentiment's that share of the median weight of its sign.
 */
export function proposePhrases(
  comments: readonly JudgedComment[],
  pack: LanguagePack,
  analyzer: Analyzer,
  background: readonly string[],
): { readonly phrases: readonly PhraseProposal[]; readonly noRow: readonly NoRow[] } {
  const matcher = createMatcher(pack);
  const held = new Map(
    comments.map(({ correction: { text } }) => {
      const document = analyzer.parse(text, pack.code);
      return [text, document ? phrasesOf(document, matcher) : new Set<string>()] as const;
    }),
  );
  const words = background.map((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  const rarity = createRarity(pack, words);
  // What stands in a mixed comment may be wanted for either side; the first to ask has it.
  const phrases = new Map<string, PhraseProposal>();
  const noRow: NoRow[] = comments.filter(isSilentMixed).map(({ correction: { row } }) => ({
    row,
    message: "sentiment mixed: nothing says which of its words are for and which against",
  }));
  for (const wanted of wantedOf(comments)) {
    const of = comments.filter(({ correction }) => kindOf(correction) === wanted.kind);
    const documents = of.map((comment) => ({
      row: comment.correction.row,
      right: isRight(comment.correction, wanted),
      missed: isMissed(comment, wanted),
      phrases: held.get(comment.correction.text) ?? new Set<string>(),
    }));
    const found = proposeWords(documents, rarity);
    const name = wanted.sign ? signName(wanted.sign) : nameOf(wanted);
    const message = `${wanted.kind} ${name}: none of its phrases stands only where that is right`;
    noRow.push(...found.unexplained.map((row) => ({ row, message })));
    for (const word of found.words) {
      const key = [wanted.kind, nameOf(wanted), word.phrase].join("\t");
      if (!phrases.has(key)) phrases.set(key, phraseProposal(word, wanted, pack));
    }
  }
  return { phrases: [...phrases.values()], noRow };
}

function wantedOf(comments: readonly JudgedComment[]): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const comment of comments) {
    const { correction } = comment;
    const kind = kindOf(correction);
    const all: readonly Wanted[] =
      kind === "sentiment"
        ? [
            { kind, label: "", sign: 1 },
            { kind, label: "", sign: -1 },
          ]
        : [...correction.right].map((name) => {
            const [label = "", state] = name.split(":");
            return { kind, label, ...(state === "met" || state === "unmet" ? { state } : {}) };
          });
    for (const one of all) if (isMissed(comment, one)) wanted.set(JSON.stringify(one), one);
  }
  return [...wanted.values()];
}

function kindOf({ layer }: Correction): LexiconKind {
  return (layer === "sentiment" ? layer : layer.slice(0, -1)) as LexiconKind;
}

function nameOf({ label, state }: Wanted): string {
  return state ? `${label}:${state}` : label;
}

function isRight({ right }: Correction, wanted: Wanted): boolean {
  if (wanted.sign === undefined) return right.has(nameOf(wanted));
  return right.has(MIXED) || right.has(signName(wanted.sign));
}

/** A label that is right and was not found; a sign that is right and has no share in the answer. */
function isMissed({ correction, analysis }: JudgedComment, wanted: Wanted): boolean {
  const { layer, right } = correction;
  if (kindOf(correction) !== wanted.kind || !isRight(correction, wanted)) return false;
  if (layer !== "sentiment") return !labelsOf(analysis, layer).includes(nameOf(wanted));
  const said = analysis.sentiment?.label ?? NO_EVIDENCE;
  if (right.has(MIXED)) return said === signName(wanted.sign === 1 ? -1 : 1);
  return !right.has(said) && said !== MIXED;
}

function isSilentMixed({ correction, analysis }: JudgedComment): boolean {
  const said = analysis.sentiment?.label ?? NO_EVIDENCE;
  const sides: readonly string[] = [MIXED, signName(1), signName(-1)];
  return correction.layer === "sentiment" && correction.right.has(MIXED) && !sides.includes(said);
}

function signName(sign: 1 | -1 | undefined): string {
  return sign === -1 ? "negative" : "positive";
}

function phraseProposal(word: WordProposal, wanted: Wanted, pack: LanguagePack): PhraseProposal {
  const share = (word.rows.length + 1) / (word.rows.length + 2);
  const weights = pack.lexicons
    .filter(({ kind }) => kind === "sentiment")
    .flatMap(({ entries }) => entries.map(({ weight }) => weight))
    .filter((weight) => Math.sign(weight) === wanted.sign);
  const weight = wanted.sign ? share * (median(weights) ?? wanted.sign) : share;
  const stands = pack.lexicons.find(
    (lexicon) =>
      lexicon.kind === wanted.kind &&
      lexicon.entries.some(
        (entry) =>
          entry.phrase === word.phrase && entry.label === wanted.label && entry.state === wanted.state,
      ),
  );
  const { kind, label, state } = wanted;
  return {
    ...word,
    language: pack.code,
    kind,
    label,
    ...(state ? { state } : {}),
    weight: Number(weight.toFixed(2)),
    ...(stands ? { stands } : {}),
  };
}
