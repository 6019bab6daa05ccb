import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import type { Document, Token } from "../../src/model/document.js";
import { createParser } from "../../src/text/create-parser.js";
import { vocabularyOf } from "../../src/text/vocabulary.js";
import { DIRTY_TEXTS } from "./dirty-texts.js";

// Dirty sentences as tokens and as clauses, with the shipped token and cue rows and no vocabulary but the words that
// sites and glued numbers ask for. `npm run golden` rewrites the files; the diff is the review.
const rewrite = process.env.GENKLANG_GOLDEN === "write";
const { packs } = loadLexicons();
const vocabulary = vocabularyOf(["fint", "bra", "nice", "ordre", "order"]);

/** "raw", "raw → norm" where it is not just the small letters, "(kind)" where it is no word or mark, "!" where emphasized. */
function shown(text: string, { start, end, kind, norm, emphasized }: Token): string {
  const raw = text.slice(start, end);
  const look = norm === raw.toLowerCase() ? "" : ` → ${norm}`;
  const named = kind === "word" || kind === "punctuation" ? "" : ` (${kind})`;
  return `${raw}${look}${named}${emphasized ? " !" : ""}`;
}

/** Clauses parted by "/", sentences by "‖". */
function cut({ text, clauses }: Document): string {
  return clauses
    .map(({ start, end, sentence }, index) => {
      const before = clauses[index - 1];
      const mark = before === undefined ? "" : before.sentence === sentence ? " / " : " ‖ ";
      return mark + text.slice(start, end);
    })
    .join("");
}

function compare(name: string, answers: Readonly<Record<string, string>>): void {
  const got = `${JSON.stringify(answers, undefined, 2)}\n`;
  const file = new URL(`./${name}.json`, import.meta.url);
  if (rewrite) writeFileSync(file, got);
  expect(existsSync(file), `no golden file ${name}.json; npm run golden writes it`).toBe(true);
  expect(got).toBe(readFileSync(file, "utf8"));
}

describe.each(Object.entries(DIRTY_TEXTS))("dirty sentences: %s", (code, texts) => {
  const pack = packs.get(code);
  if (!pack) throw new Error(`no pack ${code}`);
  const parse = createParser(code, pack.textRules, vocabulary);

  it("tokens", () => {
    const tokens = (text: string): string =>
      parse(text)
        .tokens.map((token) => shown(text, token))
        .join(" · ");
    compare(`tokens.${code}`, Object.fromEntries(texts.map((text) => [text, tokens(text)])));
  });

  it("clauses", () => {
    compare(`clauses.${code}`, Object.fromEntries(texts.map((text) => [text, cut(parse(text))])));
  });
});
