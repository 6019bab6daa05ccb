import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyzerOf } from "../src/io/load-analyzer.js";
import { loadLexicons, SHIPPED_LEXICONS } from "../src/io/load-lexicons.js";
import { runCases } from "../src/learn/run-cases.js";
import { checkPack } from "../src/lexicon/check-pack.js";

// Walks lexicons/: no language is named here, a new folder is checked as soon as it is there.
const lexicons = loadLexicons();
const languages = [...lexicons.packs.keys()].filter((code) => code !== "und");

/** Share of cases that must hold in each language; the rest are known gaps, listed by `genklang lexicon check`. */
const CASES_HELD = 0.9;

describe("the shipped lexicons", () => {
  it("are there for more than one language", () => {
    expect(languages.length).toBeGreaterThan(1);
  });

  it("are well formed, with a header that says where they come from", () => {
    expect(lexicons.problems).toEqual([]);
  });

  it.each([...lexicons.packs.keys()])("have known labels, no doubles and only reachable rows: %s", (code) => {
    const pack = lexicons.packs.get(code);
    expect(pack && checkPack(pack)).toEqual([]);
  });

  it("name licences whose text is in LICENSES/", () => {
    const named = new Set(
      [...lexicons.packs.values()].flatMap((pack) =>
        pack.lexicons.map(({ provenance }) => provenance.licence),
      ),
    );
    for (const licence of named)
      expect(existsSync(new URL(`LICENSES/${licence}.txt`, SHIPPED_LEXICONS)), licence).toBe(true);
  });

  it("name every label in every language", () => {
    for (const [set, labels] of lexicons.labels) {
      for (const { id, names } of labels.values()) {
        for (const code of languages) expect(names.get(code), `${set}: ${id} in ${code}`).toBeTruthy();
      }
    }
  });

  it("have the same sentences in every language, with the same placeholders", () => {
    const placeholders = (text: string): readonly string[] =>
      [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const file of ["messages.tsv", "messages.explain.tsv", "messages.sheet.tsv"]) {
      const tables = languages.map((code) => {
        const rows = lexicons.tables.get(`${code}/${file}`)?.rows ?? [];
        return Object.fromEntries(rows.map((row) => [row.cell("key"), placeholders(row.cell("text"))]));
      });
      for (const table of tables) expect(table).toEqual(tables[0]);
    }
  });

  it("hold nine of ten cases in every language", { timeout: 120_000 }, () => {
    const analyzer = analyzerOf(lexicons, { evidence: false });
    for (const code of languages) {
      const table = lexicons.tables.get(`${code}/cases.tsv`);
      expect(table, `${code}/cases.tsv`).toBeDefined();
      if (!table) continue;
      const results = runCases(table, analyzer);
      const failed = results.filter(({ failures }) => failures.length > 0);
      expect(
        1 - failed.length / results.length,
        `${code}: ${failed.map(({ text }) => text).join(" | ")}`,
      ).toBeGreaterThan(CASES_HELD);
    }
  });
});
