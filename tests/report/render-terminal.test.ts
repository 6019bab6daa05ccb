import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/display-width.js";
import { renderTerminal } from "../../src/report/render-terminal.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { SUMMARIES } from "../fixtures/report/rendered.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";
import { FULL, SCORES_ONLY, TEXTS_ONLY, TINY } from "../fixtures/report/summary.js";

const EVERY = LOCALES.flatMap((locale) => Object.keys(SUMMARIES).map((name) => [locale, name] as const));

describe("renderTerminal", () => {
  it("says in a screenful what was read, the NPS, whether it moved, what is mentioned and what to open", () => {
    const text = renderTerminal(FULL, { ...speak("en"), files: ["a.xlsx", "a.report.html"] });
    expect(text.split("\n").length).toBeLessThanOrEqual(24);
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(130);
    expect(text).toContain(
      "kunder-2026.csv: 600 of 612 rows have a usable score; 9 without score, 3 “don’t know”.",
    );
    expect(text).toMatch(/NPS +\u22127 {2}95% interval \u221213 to 0/);
    expect(text).toMatch(
      /Change +Yes: \u221219 points \(95% interval \u221232 to \u22126\), more than noise\./,
    );
    expect(text).toMatch(/Support +241 \(46%\) +105 +109 +\+2 \(\u221210 to \+14\)/);
    expect(text).toMatch(/Open +a\.xlsx\n +a\.report\.html/);
  });

  it.each(EVERY)("leaves no hole, no colour and no word of cause: %s %s", (locale, name) => {
    const summary = SUMMARIES[name];
    if (summary === undefined) throw new Error("expected a fixture");
    const text = renderTerminal(summary, speak(locale));
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
    expect(text).not.toContain("\u001b");
    expect(text).not.toMatch(/\s$/);
    for (const word of CAUSE_WORDS) expect(text).not.toMatch(word);
  });

  it("says so when there are no scores, no texts or too few answers", () => {
    expect(renderTerminal(TEXTS_ONLY, speak("en"))).toContain("no scores from 0 to 10");
    expect(renderTerminal(SCORES_ONLY, speak("en"))).not.toContain("Mentioned most");
    expect(renderTerminal(TINY, speak("en"))).toContain("Only 4 answers with a score");
  });

  it("takes colours from the caller, and colours move no column", () => {
    const mark = (text: string) => `\u001b[1m${text}\u001b[0m`;
    const coloured = renderTerminal(FULL, {
      ...speak("da"),
      paint: { strong: mark, muted: mark, good: mark, bad: mark },
    });
    expect(coloured).toContain("\u001b[1m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of colours
    const stripped = coloured.replace(/\u001b\[\dm/g, "").replace(/ +$/gm, "");
    expect(stripped).toBe(renderTerminal(FULL, speak("da")));
  });
});
