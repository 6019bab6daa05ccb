import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

// Whole analyses on the frozen lexicons, named by behaviour. `npm run golden` rewrites the files; the diff is the review.
const folder = new URL("./analyses/", import.meta.url);
const rewrite = process.env.GENKLANG_GOLDEN === "write";
const analyzer = fixtureAnalyzer();

const TEXTS: Readonly<Record<string, readonly [language: string, text: string]>> = {
  "negation-after-the-verb-da": ["da", "Hjemmesiden virker desværre ikke."],
  "negation-after-the-verb-sv": ["sv", "Hemsidan fungerar tyvärr inte."],
  "negation-before-intensifier-en": ["en", "It was not very good."],
  "two-stages-two-opinions-da": ["da", "Hurtig levering, men dårlig kundeservice!"],
  "wait-with-quantity-sv": ["sv", "Väntade i tre timmar och ingen svarade i telefonen"],
  "need-with-a-gap-da": ["da", "I holdt mig hele vejen orienteret"],
  "emoji-and-emoticon-en": ["en", "Good :-) 👍"],
  "unsupported-language": ["de", "Sehr gute Lieferung"],
  "non-answer-sv": ["sv", "vet ej"],
  "nothing-to-go-by-en": ["en", "The box was blue."],
};

describe("whole analyses", () => {
  for (const [name, [language, text]] of Object.entries(TEXTS)) {
    it(name, () => {
      const file = new URL(`${name}.json`, folder);
      const got = `${JSON.stringify({ text, ...analyzer.analyze({ id: name, text, language }) }, undefined, 2)}\n`;
      if (rewrite) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, got);
      }
      expect(existsSync(file), `no golden file ${name}.json; npm run golden writes it`).toBe(true);
      expect(got).toBe(readFileSync(file, "utf8"));
    });
  }

  it("have no file that no test reads", () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(TEXTS)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});
