import { describe, expect, it } from "vitest";
import { loadAnalyzer } from "../src/io/load-analyzer.js";
import { countWork } from "./count-work.js";

const plain = await loadAnalyzer({ evidence: false });
const shown = await loadAnalyzer();
/** What makes much of itself: many matches that touch, cues that reach far, clauses that look for a theme, set phrases. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  da: [
    "god ",
    "ikke særlig god service men dårlig levering, ",
    "Hurtig. Venlig hilsen. ",
    "meget ",
    "alt for dyrt! ",
    "- . ? ",
  ],
  sv: [
    "bra ",
    "inte särskilt bra service men dålig leverans, ",
    "Snabbt. Vänlig hälsning. ",
    "mycket ",
    "för dyrt! ",
    "- . ? ",
  ],
  en: [
    "good ",
    "not very good service but poor delivery, ",
    "Fast. Kind regards. ",
    "very ",
    "too expensive! ",
    "- . ? ",
  ],
};

describe("a whole analysis", () => {
  for (const [language, units] of Object.entries(UNITS)) {
    it.each(units)(`takes steps in proportion to the length of %j repeated (${language})`, (unit) => {
      for (const { analyze } of [plain, shown]) {
        const steps = (times: number): number => {
          const feedback = { id: "1", text: unit.repeat(times), language };
          return countWork(() => analyze(feedback));
        };
        // What is worked out once for a word is not a text's own.
        steps(50);
        const small = steps(600);
        const large = steps(2_400);
        expect(small).toBeGreaterThan(600);
        expect(large).toBeLessThan(small * 4.4 + 2_000);
      }
    });
  }
});
