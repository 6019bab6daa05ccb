import type { Problem } from "../model/problem.js";
import { PARTS_OF_SPEECH } from "./kinds.js";
import type { Table } from "./parse-table.js";

/** One row of paradigms.tsv: how words with one of these endings make one form. */
export interface ParadigmRow {
  readonly pos: string;
  readonly endings: readonly ParadigmEnding[];
  /** What the form is called: "plural definite". */
  readonly form: string;
  /** The forms it is made from; "" is the base form. */
  readonly of: readonly string[];
  /** Letters taken from the end. */
  readonly take: number;
  /** Letters put there; "=" repeats the last letter that is left. Undefined where such words have no such form. */
  readonly give: string | undefined;
  readonly note: string;
}

export interface ParadigmEnding {
  readonly pattern: RegExp;
  /** The higher, the more the ending says; a written letter says more than a class of letters. */
  readonly weight: number;
}

/** How much each sign of an ending says: a written letter beats classes, a narrower class a wider one. */
const LETTER_WEIGHT = 4;
const SIGN_WEIGHTS: Readonly<Record<string, number>> = { V: 1, C: 1, "^": 1, D: 2, "=": 2 };

/**
 * A paradigms table → its rows. Endings are alternatives divided by "|", of letters, "V" (vowel), "C" (another letter),
 * "D" (a consonant that doubles), "=" (the letter before it again) and "^" (the word begins here); which letters are
 * vowels and which double, the header says. Bad rows are reported with their line and left out.
 * What is wrong with the table itself stands in its own problems.
 */
export function parseParadigms(table: Table): {
  readonly rows: readonly ParadigmRow[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const vowels = table.header.get("vowels") ?? "";
  const classes: Readonly<Record<string, string>> = {
    V: `([${vowels}])`,
    C: `([^\\W_${vowels}]|(?![${vowels}])\\p{L})`,
    D: `([${table.header.get("doubles") ?? ""}])`,
  };
  const complain = (line: number, message: string, hint: string): void => {
    const place = { file: table.file, row: line };
    problems.push({ code: "paradigms/row", message: `${table.file}:${line}: ${message}`, place, hint });
  };
  for (const key of ["vowels", "doubles"]) {
    if (!table.header.get(key))
      complain(1, `expected a header line "# ${key}: …", got none`, "name the letters");
  }
  if (problems.some(({ place }) => place?.row === 1)) return { rows: [], problems };
  const rows = table.rows.flatMap(({ cell, line }): ParadigmRow[] => {
    const [pos, form, take, give] = [cell("pos"), cell("form"), Number(cell("take")), cell("give")];
    if (!PARTS_OF_SPEECH.has(pos)) {
      const known = [...PARTS_OF_SPEECH].join(", ");
      complain(line, `expected a part of speech of ${known}; got "${pos}"`, "correct it");
      return [];
    }
    if (form === "" || cell("ending") === "" || !Number.isInteger(take) || take < 0) {
      complain(
        line,
        `expected an ending, a form and how many letters to take; got "${cell("ending")}", "${form}", "${cell("take")}"`,
        "fill the cells; take 0 leaves the word whole",
      );
      return [];
    }
    const endings = cell("ending")
      .split("|")
      .map((ending) => endingOf(ending, classes));
    const of = cell("of").split("|");
    return [{ pos, endings, form, of, take, give: give === "-" ? undefined : give, note: cell("note") }];
  });
  return { rows, problems };
}

function endingOf(ending: string, classes: Readonly<Record<string, string>>): ParadigmEnding {
  let weight = 0;
  let groups = 0;
  let pattern = "";
  for (const sign of ending) {
    const known = classes[sign];
    if (known !== undefined) groups += 1;
    // A letter before "=" is a class, so that there is always a group to point back to.
    pattern += sign === "^" ? "^" : sign === "=" ? `\\${groups}` : (known ?? sign);
    weight += SIGN_WEIGHTS[sign] ?? LETTER_WEIGHT;
  }
  return { pattern: new RegExp(`${pattern}$`, "u"), weight };
}
