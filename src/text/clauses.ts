import type { Clause } from "../model/document.js";
import type { TextRules } from "../model/text-rules.js";
import {
  BREAKER,
  CLOSER,
  CONTRAST,
  NUMBER,
  OPEN_BRACKET,
  OPENER,
  PAIR,
  type Scan,
  STOP,
  WORD,
} from "./scan.js";
import { isGlued, sentenceEnd } from "./sentences.js";

/**
 * Tokens → clauses, the parts of a sentence that can hold one opinion. A clause begins at a contrast word always, at a
 * comma or another opener only where enough words stand on both sides: "fast and friendly" stays one.
 */
export function clauses(scan: Scan, rules: TextRules): readonly Clause[] {
  const found: Clause[] = [];
  let sentence = 0;
  for (let first = 0; first < scan.tokens.length; sentence += 1) {
    const last = sentenceEnd(scan, first, rules.sentenceMaximum);
    cutSentence(scan, rules, found, first, last, sentence);
    first = last;
  }
  return found;
}

function cutSentence(
  scan: Scan,
  rules: TextRules,
  found: Clause[],
  first: number,
  last: number,
  sentence: number,
): void {
  const { roles } = scan;
  let words = 0;
  for (let index = first; index < last; index += 1) words += (roles[index] as number) & WORD;
  const minimum = rules.clauseMinimum;
  let begin = first;
  let before = 0;
  let after = words;
  // Where a clause would begin because of a mark: behind it.
  let parted = -1;
  for (let index = first; index < last; index += 1) {
    const role = roles[index] as number;
    if ((role & WORD) !== 0) {
      if (index > begin) {
        const opens = (role & (OPENER | PAIR)) !== 0 && isOpener(scan, index, rules);
        const one = (role & OPENER) !== 0 && isSuspended(scan, index);
        const enough = !one && before >= minimum && after - (opens ? 1 : 0) >= minimum;
        const contrast = (role & CONTRAST) !== 0 && before > 0;
        if (contrast || (enough && (opens || parted >= 0))) {
          const place = parted > begin ? parted : index;
          found.push(clause(scan, begin, place, sentence));
          begin = place;
          before = 0;
        }
      }
      before += 1;
      after -= 1;
      parted = -1;
    } else if ((role & (BREAKER | STOP)) !== 0) parted = index + 1;
    else if ((role & CLOSER) !== 0 && parted === index && isGlued(scan, index)) parted = index + 1;
    else if ((role & NUMBER) !== 0) parted = joinsNumbers(scan, parted) ? -1 : parted;
    else if ((role & (CLOSER | OPEN_BRACKET)) === 0) parted = -1;
  }
  found.push(clause(scan, begin, last, sentence));
}

function isOpener({ tokens, roles }: Scan, index: number, rules: TextRules): boolean {
  const role = roles[index] as number;
  if ((role & OPENER) !== 0) return true;
  return rules.clausePairs.get(tokens[index]?.norm ?? "")?.has(tokens[index + 1]?.norm ?? "") ?? false;
}

/** "sms- och mejlsvar": a hyphen right behind the word before says that both belong to one word. */
function isSuspended(scan: Scan, index: number): boolean {
  const before = scan.tokens[index - 1];
  return before?.norm === "-" && isGlued(scan, index - 1) && scan.tokens[index - 2]?.kind === "word";
}

/** "2 - 3 days": the mark before `parted` stands behind a number. */
function joinsNumbers({ roles }: Scan, parted: number): boolean {
  return parted >= 2 && ((roles[parted - 2] as number) & NUMBER) !== 0;
}

function clause({ tokens }: Scan, first: number, last: number, sentence: number): Clause {
  return { first, last, sentence, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}
