import { LONGEST_WORD } from "./detect-features.js";
import { detectWords } from "./detect-words.js";
import { CHECK_START, HASH_START, nextCheck, nextHash } from "./sequence-hash.js";

/** Called for each word: its first characters in lower case and its hashes. False stops reading. */
export type OnDetectWord = (codes: Uint16Array, length: number, hash: number, check: number) => boolean;

/** Codes below this are looked up; Latin letters with any mark of Europe's languages are. */
const TABLE_END = 0x250;
/** What the table says of a code that is no letter, or that needs the slow way. */
const GAP = 0;
const SKIP = 1;
const SLOW = 2;
const TABLE = new Uint16Array(TABLE_END);
for (let code = 0; code < TABLE_END; code++) {
  const letter = String.fromCharCode(code);
  const lower = letter.toLowerCase();
  if (/\p{L}/u.test(letter)) TABLE[code] = lower.length === 1 ? lower.charCodeAt(0) : SLOW;
}
TABLE["'".charCodeAt(0)] = SKIP;
TABLE["@".charCodeAt(0)] = SLOW;
TABLE["#".charCodeAt(0)] = SLOW;

const APOSTROPHE = 0x2019;
const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;
const SMALL_W = 0x77;

/** What reads the words of a text. */
export interface DetectWordReader {
  /**
   * The words of a text as `detectWords` gives them, up to `reach` characters, without making a string of any: one pass
   * over the character codes. False where it met an address, a tag, a combining mark or another script: then what it
   * gave does not count, and `readSlowly` is to be asked.
   */
  readonly readQuickly: (text: string, reach: number, onWord: OnDetectWord) => boolean;
  /** The same for every text, by `detectWords`. */
  readonly readSlowly: (text: string, reach: number, onWord: OnDetectWord) => void;
}

export function createDetectWordReader(): DetectWordReader {
  const codes = new Uint16Array(LONGEST_WORD);

  const readQuickly = (text: string, reach: number, onWord: OnDetectWord): boolean => {
    const end = Math.min(text.length, reach);
    let length = 0;
    let hash = HASH_START;
    let check = CHECK_START;
    for (let i = 0; i < end; i++) {
      const code = text.charCodeAt(i);
      const lower = code < TABLE_END ? (TABLE[code] ?? GAP) : rareKind(code);
      if (lower > SLOW) {
        if (length === LONGEST_WORD) continue;
        codes[length] = lower;
        length += 1;
        hash = nextHash(hash, lower);
        check = nextCheck(check, lower);
      } else if (lower === GAP) {
        if (code === COLON && text.charCodeAt(i + 1) === SLASH) return false;
        if (code === DOT && i > 2 && (text.charCodeAt(i - 1) | 0x20) === SMALL_W) return false;
        if (length === 0) continue;
        if (!onWord(codes, length, hash, check)) return true;
        length = 0;
        hash = HASH_START;
        check = CHECK_START;
      } else if (lower === SLOW) return false;
    }
    if (length > 0) onWord(codes, length, hash, check);
    return true;
  };

  const readSlowly = (text: string, reach: number, onWord: OnDetectWord): void => {
    for (const word of detectWords(text, reach)) {
      const length = Math.min(word.length, LONGEST_WORD);
      let hash = HASH_START;
      let check = CHECK_START;
      for (let i = 0; i < length; i++) {
        const code = word.charCodeAt(i);
        codes[i] = code;
        hash = nextHash(hash, code);
        check = nextCheck(check, code);
      }
      if (!onWord(codes, length, hash, check)) return;
    }
  };

  return { readQuickly, readSlowly };
}

/** What is beyond the table: gaps are punctuation, symbols and emoji; the rest has letters or composes with them. */
function rareKind(code: number): number {
  if (code === APOSTROPHE) return SKIP;
  const isGap =
    (code >= 0x2000 && code < 0x2070) ||
    (code >= 0x20a0 && code < 0x20d0) ||
    (code >= 0x2190 && code < 0x2c00) ||
    (code >= 0xd83c && code < 0xd83f) ||
    (code >= 0xdc00 && code < 0xe000);
  return isGap ? GAP : SLOW;
}
