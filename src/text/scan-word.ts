import type { TextRules } from "../model/text-rules.js";
import { BREAK, classAt, classOf, DIGIT, isLetterAt, LETTER, LOWER, SPACE, UPPER } from "./characters.js";
import { isShouting } from "./is-shouting.js";
import { addToken, CLOSING, NUMBER, PICTURE, type Scan, START, WORD } from "./scan.js";
import { HASH_START, nextHash } from "./sequence-hash.js";
import { EMAIL_PATTERN, HOST_PATTERN, INITIALS_PATTERN, matchEnd, URL_PATTERN } from "./token-patterns.js";
import type { Vocabulary } from "./vocabulary.js";
import { wordEnd } from "./word-end.js";
import { BARE_TEXT, type FactsOf, type LongerForm, MAYBE_NAME, NO_FORMS } from "./word-facts.js";
import { hashOf } from "./word-table.js";

const COMMA = 0x2c;
const POINT = 0x2e;
/** 1 for units below 128 behind which a word has ended. */
const ENDS = new Uint8Array(0x80);
for (const mark of ' \t\n\r,!?;()[]"/') ENDS[mark.charCodeAt(0)] = 1;

/** Takes the word, address, abbreviation or emoticon that begins with the letter at `start`; returns its end. */
export function createWordScanner(
  rules: TextRules,
  vocabulary: Vocabulary,
  factsOf: FactsOf,
): (scan: Scan, start: number) => number {
  const { hosts, sites, endings, closing } = rules.tokens;
  const spellings = rules.spellings;

  return (scan, start) => {
    const { text } = scan;
    let end = start;
    let hash = HASH_START;
    let unit = text.charCodeAt(start);
    do {
      hash = nextHash(hash, unit);
      end += 1;
      // Behind the end there is nothing that goes on with a word.
      unit = end < text.length ? text.charCodeAt(end) : COMMA;
    } while (classOf(unit) <= LETTER);
    if (endsWord(text, end, unit)) return addWord(scan, start, end, hash);
    const { longer } = factsOf(text, start, end, hash, scan.bare ? BARE_TEXT : 0);
    const abbreviation = takeLonger(scan, start, longer);
    if (abbreviation > 0) return abbreviation;
    if (end - start === 1 && unit === POINT) {
      const initials = matchEnd(INITIALS_PATTERN, text, start);
      if (initials > 0) {
        return addToken(
          scan,
          start,
          initials,
          "word",
          text.slice(start, initials).toLowerCase(),
          WORD | CLOSING,
        );
      }
    }
    end = wordEnd(text, start, end, endings);
    return takeAddress(scan, start, end) || addWord(scan, start, end, hashOf(text, start, end));
  };

  function addWord(scan: Scan, start: number, end: number, hash: number): number {
    const { text, tokens, roles } = scan;
    let context = scan.bare ? BARE_TEXT : 0;
    let glued = false;
    if (classOf(text.charCodeAt(start)) === UPPER) {
      const before = tokens.length - 1;
      const role = before < 0 ? 0 : (roles[before] as number);
      // A word after a word or a comma opens no sentence: a capital letter there makes a name of it.
      const inside = (role & (WORD | NUMBER)) !== 0 || tokens[before]?.norm === ",";
      if (inside && !isUpper(text, start, end)) context |= MAYBE_NAME;
      // A capital right behind a word: a sentence that lost the space before it.
      glued = (role & WORD) !== 0 && tokens[before]?.end === start;
    }
    const facts = factsOf(text, start, end, hash, context);
    if (facts.longer !== NO_FORMS) {
      const found = takeLonger(scan, start, facts.longer);
      if (found > 0) return found;
    }
    if (facts.cut > 0) {
      const cut = start + facts.cut;
      return addWord(scan, start, cut, hashOf(text, start, cut));
    }
    const emphasized = facts.elongated || (facts.capitals && !isShouting(scan));
    return addToken(
      scan,
      start,
      end,
      "word",
      facts.norm,
      glued ? facts.role | START : facts.role,
      emphasized,
      facts,
    );
  }

  function takeLonger(scan: Scan, start: number, forms: readonly LongerForm[]): number {
    for (const { text: form, emoticon, head, unit } of forms) {
      if (unit !== 0 && scan.text.charCodeAt(start + head) !== unit) continue;
      const end = start + form.length;
      const written = scan.text.slice(start, end);
      if ((emoticon ? written : written.toLowerCase()) !== form) continue;
      if (isLetterAt(scan.text, end) || (emoticon && classAt(scan.text, end) === DIGIT)) continue;
      if (emoticon) return addToken(scan, start, end, "emoticon", form, PICTURE);
      const role = WORD | (closing.has(form) ? CLOSING : 0);
      return addToken(scan, start, end, "word", spellings.get(form) ?? form, role);
    }
    return 0;
  }

  function takeAddress(scan: Scan, start: number, end: number): number {
    const { text } = scan;
    const mark = text.charAt(end);
    if (mark === ".") {
      const behind = classAt(text, end + 1);
      if (end + 1 >= text.length || behind === SPACE || behind === BREAK) return 0;
    }
    if (mark === "." || mark === ":") {
      const url = matchEnd(URL_PATTERN, text, start);
      if (url > 0) return add(scan, start, url, "url");
    }
    if (mark !== "." && mark !== "@" && mark !== "_" && mark !== "+") return 0;
    const email = matchEnd(EMAIL_PATTERN, text, start);
    if (email > 0) return add(scan, start, email, "email");
    HOST_PATTERN.lastIndex = start;
    const host = mark === "." ? HOST_PATTERN.exec(text) : null;
    if (!host) return 0;
    const last = (host[1] ?? "").toLowerCase();
    const name = host[0].slice(0, host[0].toLowerCase().indexOf(`.${last}`)).toLowerCase();
    const isHost = hosts.has(last) || (sites.has(last) && last === host[1] && !vocabulary.isKnown(name));
    return isHost ? add(scan, start, start + host[0].length, "url") : 0;
  }
}

/** Blanks, and marks that never stand inside a word; a full stop does ("f.eks."), but not before a blank. */
function endsWord(text: string, end: number, unit: number): boolean {
  if (unit < 0x80 && ENDS[unit] === 1) return true;
  if (unit !== POINT) return unit >= 0x80 && classOf(unit) === SPACE;
  const next = classAt(text, end + 1);
  return end + 1 >= text.length || next === SPACE || next === BREAK;
}

function isUpper(text: string, start: number, end: number): boolean {
  if (end - start > 1 && classOf(text.charCodeAt(start + 1)) === LOWER) return false;
  const raw = text.slice(start, end);
  return raw === raw.toUpperCase();
}

function add(scan: Scan, start: number, end: number, kind: "url" | "email"): number {
  return addToken(scan, start, end, kind, scan.text.slice(start, end).toLowerCase());
}
