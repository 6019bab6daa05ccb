/** What a language says about its compounds. */
export interface CompoundRules {
  /** Whether a form may stand before another part; what joins it to the next belongs to the form ("leverings"). */
  readonly isModifier: (form: string) => boolean;
  /** Whether a form may end a compound, with its own ending ("tiderne"). */
  readonly isHead: (form: string) => boolean;
  /** Letters of the shortest and of the longest form that any of them accepts. */
  readonly shortest: number;
  readonly longest: number;
  /** Most parts of a word. */
  readonly partsMaximum: number;
  /** Words with more letters are left alone. */
  readonly lettersMaximum: number;
}

/** A part of a compound: `word.slice(start, end)`, the letters that join it to the next included. */
export interface CompoundPart {
  readonly start: number;
  readonly end: number;
}

/** The best way to reach a place of the word by whole parts. */
interface Way {
  /** How many, and a half more for each letter that two of them share. */
  readonly parts: number;
  readonly start: number;
  readonly end: number;
  readonly before: Way | undefined;
}

/**
 * word → its parts, the head last; undefined where it is no compound of known parts. Fewest parts win, then the
 * longest head, then the longest part before it. A hyphen is a seam, and three equal letters at a seam are written
 * as two ("buss" + "stopp" = "busstopp"). Steps: at most letters × `longest`, so linear in the word.
 */
export function splitCompound(word: string, rules: CompoundRules): readonly CompoundPart[] | undefined {
  const { length } = word;
  if (length > rules.lettersMaximum || length < 2 * rules.shortest) return undefined;
  const ways: (Way | undefined)[] = [{ parts: 0, start: 0, end: 0, before: undefined }];
  for (let end = rules.shortest; end <= length; end += 1) {
    for (let start = Math.max(0, end - rules.longest); start <= end - rules.shortest; start += 1) {
      const before = wayTo(start, word, ways);
      const known = ways[end];
      if (!before || before.parts >= rules.partsMaximum || (known && known.parts <= before.parts + 1))
        continue;
      const form = word.slice(start, end);
      if (end < length ? rules.isModifier(form) : start > 0 && rules.isHead(form))
        ways[end] = { parts: before.parts + 1, start, end, before };
    }
  }
  const found: CompoundPart[] = [];
  for (let way = ways[length]; way && way.end > 0; way = way.before) {
    found.unshift({ start: way.start, end: way.end });
  }
  return found.length > 1 ? found : undefined;
}

/** Counted as more than a part, so that a plain seam wins. */
const SHARED_LETTER = 0.5;

/** The way to a place where a part may begin: at a seam, behind a hyphen, or on the shared letter of a seam. */
function wayTo(start: number, word: string, ways: readonly (Way | undefined)[]): Way | undefined {
  if (start > 1 && word.charAt(start - 1) === "-") return ways[start - 1];
  const direct = ways[start];
  if (direct || start < 2 || word.charAt(start) !== word.charAt(start - 1)) return direct;
  const shared = ways[start + 1];
  return shared && { ...shared, parts: shared.parts + SHARED_LETTER };
}
