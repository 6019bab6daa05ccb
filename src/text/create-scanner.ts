import type { TextRules } from "../model/text-rules.js";
import { BREAK, classOf, DIGIT, LETTER, SPACE } from "./characters.js";
import type { Scan } from "./scan.js";
import { createMarkScanner } from "./scan-mark.js";
import { createNumberScanner } from "./scan-number.js";
import { createWordScanner } from "./scan-word.js";
import type { Vocabulary } from "./vocabulary.js";
import { createWordFacts } from "./word-facts.js";

/** A clean text → its tokens and what each is to sentences and clauses; the first character says who takes it. */
export function createScanner(rules: TextRules, vocabulary: Vocabulary): (text: string) => Scan {
  const takeWord = createWordScanner(rules, vocabulary, createWordFacts(rules, vocabulary));
  const takeNumber = createNumberScanner(rules);
  const takeMark = createMarkScanner(rules);

  const marked = lettersWithMarks(rules);

  return (text) => {
    const bare = marked === undefined || !marked.test(text);
    const scan: Scan = {
      text,
      tokens: [],
      roles: [],
      forms: [],
      bare,
      shouting: undefined,
      capitals: undefined,
      broken: false,
    };
    let index = 0;
    while (index < text.length) {
      const kind = classOf(text.charCodeAt(index));
      if (kind <= LETTER) index = takeWord(scan, index);
      else if (kind === SPACE) index += 1;
      else if (kind === DIGIT) index = takeNumber(scan, index);
      else if (kind === BREAK) {
        scan.broken = true;
        index += 1;
      } else index = takeMark(scan, index);
    }
    return scan;
  };
}

/** Finds a letter that people who type without marks would not have written; undefined where there are none. */
function lettersWithMarks(rules: TextRules): RegExp | undefined {
  const letters = [...rules.spelling.marks.values()].flat().join("");
  return letters === "" ? undefined : new RegExp(`[${letters}]`, "iu");
}
