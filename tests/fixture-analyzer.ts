import { type Analyzer, createAnalyzer } from "../src/analyze.js";
import { loadLexicons } from "../src/io/load-lexicons.js";
import type { Ports } from "../src/model/ports.js";

/** Frozen lexicons: behaviour is tested on them, so that a new word in lexicons/ changes no test. */
export const fixtureLexicons = loadLexicons({ base: new URL("./fixtures/lexicons/", import.meta.url) });

export const fixtureVersion = { wire: 1, genklang: "test", lexicons: "fixture" } as const;

/** Every text is taken for the language it is given; without one it is "und". */
export function fixtureAnalyzer(ports: Ports = {}, evidence = true): Analyzer {
  return createAnalyzer({
    packs: fixtureLexicons.packs,
    version: fixtureVersion,
    detect: () => ({ code: "und", confidence: 0 }),
    ports,
    evidence,
  });
}
