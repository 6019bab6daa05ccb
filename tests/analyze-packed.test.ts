import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../src/analyze.js";
import { openPacked, packedBytes } from "../src/io/packed-file.js";
import type { LanguagePack } from "../src/model/lexicon.js";
import { packLanguage } from "../src/score/pack-language.js";
import { loadLexicons } from "./shared/load-lexicons.js";

const { packs, tables } = loadLexicons();
const version = { wire: 1, genklang: "0", lexicons: "0" } as const;

/** The pack with what it compiles to, and without what that makes needless: nobody may read it. */
function packed(pack: LanguagePack): LanguagePack {
  const kept = openPacked(packedBytes(packLanguage(pack)));
  const lexicons = pack.lexicons.filter(({ kind }) => kind === "token" || kind === "cue");
  const models = pack.models.map(({ id }) => ({ id }) as LanguagePack["models"][number]);
  return { ...pack, lexicons, models, packed: kept };
}

describe("a language that was packed", () => {
  it.each(["da", "sv", "en"])("gives the analyses that its rows and weights give (%s)", (code) => {
    const pack = packs.get(code) as LanguagePack;
    const analyzerOf = (own: LanguagePack) =>
      createAnalyzer({ packs: new Map([[code, own]]), version, detect: () => ({ code, confidence: 1 }) });
    const [written, kept] = [analyzerOf(pack), analyzerOf(packed(pack))];
    const texts = [...tables]
      .filter(([path]) => path.startsWith(`${code}/cases`))
      .flatMap(([, { rows }]) => rows.map(({ cell }) => cell("text")));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      const feedback = { id: "1", text, language: code };
      expect(kept.analyze(feedback)).toEqual(written.analyze(feedback));
    }
  });
});
