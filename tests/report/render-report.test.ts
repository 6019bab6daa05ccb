import { describe, expect, it } from "vitest";
import type { Summary } from "../../src/model/index.js";
import { renderReport } from "../../src/report/render-report.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { rendered, SUMMARIES } from "../fixtures/report/rendered.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";
import { FULL, TINY } from "../fixtures/report/summary.js";

const EVERY = LOCALES.flatMap((locale) => Object.keys(SUMMARIES).map((name) => [locale, name] as const));
const VOID = new Set(["meta", "br", "hr"]);

/** Tags that were closed in the wrong order or not at all. */
function unbalanced(page: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, "");
  for (const [, slash, name = ""] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (VOID.has(name)) continue;
    if (slash === "") open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(`</${name}> after <${open.at(-1)}>`);
  }
  return [...wrong, ...open];
}

const textOf = (page: string) =>
  page
    .replace(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("renderReport", () => {
  it.each(EVERY)("is a whole page that fetches nothing and runs nothing: %s %s", async (locale, name) => {
    const page = await rendered(locale, name);
    expect(page.startsWith("<!doctype html>")).toBe(true);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(unbalanced(page)).toEqual([]);
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|https?:\/\/|url\(|@import|@font-face|\son\w+=|srcset/i,
    );
    expect(page).toContain("default-src &#39;none&#39;");
  });

  it.each(EVERY)("has one h1, and headings that skip no level: %s %s", async (locale, name) => {
    const page = await rendered(locale, name);
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
    });
  });

  it.each(EVERY)(
    "gives every picture a role, a title and a description, and no id twice: %s %s",
    async (locale, name) => {
      const page = await rendered(locale, name);
      for (const [svg] of page.matchAll(/<svg[\s\S]*?<\/svg>/g)) {
        expect(svg).toMatch(/^<svg class="(wide|narrow)" role="img" aria-labelledby="[\w-]+ [\w-]+"/);
        expect(svg).toMatch(/<title id="[\w-]+">[^<]+<\/title>\n<desc id="[\w-]+">[^<]+<\/desc>/);
        expect(svg).not.toContain("NaN");
      }
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
      for (const [, names = ""] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
        for (const id of names.split(" ")) expect(ids).toContain(id);
      }
    },
  );

  it.each(EVERY)("leaves no hole in a sentence and calls nothing a cause: %s %s", async (locale, name) => {
    const text = textOf(await rendered(locale, name));
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}|null/);
    for (const word of CAUSE_WORDS) expect(text).not.toMatch(word);
  });

  it("draws every picture twice, for wide and for narrow pages, with its numbers as a table", async () => {
    const page = await rendered("en");
    const count = (pattern: RegExp) => [...page.matchAll(pattern)].length;
    expect(count(/<figure>/g)).toBeGreaterThanOrEqual(10);
    expect(count(/<svg class="wide"/g)).toBe(count(/<figure>/g));
    expect(count(/<svg class="narrow"/g)).toBe(count(/<figure>/g));
    for (const [figure] of page.matchAll(/<figure>[\s\S]*?<\/figure>/g)) {
      const [, id = ""] = /<title id="([\w-]+)-wide-title">/.exec(figure) ?? [];
      // The two dots of page one stand in the sentence above them, the table of points stands on the page.
      if (id !== "change" && !id.startsWith("points-"))
        expect([id, figure]).toEqual([id, expect.stringContaining("<details>")]);
    }
  });

  it("answers the six questions in their order on page one", async () => {
    const page = await rendered("en");
    const glance = page.slice(page.indexOf('<section id="glance">'), page.indexOf("<nav"));
    const questions = [...glance.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, question]) => question);
    expect(questions).toEqual([
      "What is our NPS, and who answered?",
      "Has it moved, by more than noise?",
      "What is mentioned more or less than before?",
      "Which segment differs?",
      "What can I read aloud?",
      "Whom do we call back?",
    ]);
    const text = textOf(glance);
    expect(text).toContain("\u22127 95% interval \u221213 to 0");
    expect(text).toContain("600 of 612 rows have a usable score; 9 without score, 3 “don’t know”.");
    expect(text).toContain("Yes: \u221219 points (95% interval \u221232 to \u22126), more than noise.");
    expect(text).toContain("Delivery, negative: more often, 11% → 23% of the comments");
    expect(text).toContain("Segment: new has NPS \u221229 (283 answers)");
    // Not significant: never on page one.
    expect(text).not.toContain("Skåne");
  });

  it("gives the same bytes twice", async () => {
    const again = await renderReport(FULL, { ...speak("sv"), title: "Report" });
    expect(again).toBe(await rendered("sv"));
  });

  it("says what is missing instead of failing or showing empty pictures", async () => {
    const texts = textOf(await rendered("en", "TEXTS_ONLY"));
    expect(texts).toContain("The file holds no scores from 0 to 10. This report is about the texts only.");
    expect(texts).toContain("it takes scores and themes");
    expect(texts).toContain("Frustration 116 22%");
    expect(texts).not.toContain("Promoters");
    const scores = textOf(await rendered("en", "SCORES_ONLY"));
    expect(scores).toContain("No themes were found in the comments.");
    expect(scores).toContain("The file has no two periods to compare");
    expect(scores).toContain("There are no comments to quote.");
    expect(scores).toContain("It takes both scores and comments to know whom to call.");
    expect(scores).not.toContain("Feelings expressed");
    const tiny = textOf(await rendered("en", "TINY"));
    expect(tiny).toContain("Only 4 answers with a score. Groups under 5 are not shown.");
    // Whose the four scores are could be guessed from a distribution.
    expect(tiny).not.toContain("The scores, from 0 to 10");
  });

  it("shows no NPS of groups under 5, lists them, and marks those under 30", async () => {
    const text = textOf(await rendered("en"));
    expect(text).toContain("Bornholm 4 not shown");
    expect(text).toContain("region Bornholm 4");
    expect(text).toContain("Skåne 28 indicative");
  });

  it("does not tell where the file lay on its owner's machine", async () => {
    for (const source of ["/home/anna/secret/kunder.csv", "C:\\Users\\Anna\\kunder.csv"]) {
      const page = await renderReport({ ...TINY, source }, { ...speak("en"), title: "T" });
      expect(page).toContain("kunder.csv");
      expect(page).not.toMatch(/secret|Users/);
    }
  });

  it("keeps hostile texts texts, wherever they come from", async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='y'>&amp;\u0000`;
    const [quote] = FULL.quotes;
    const [callBack] = FULL.callBacks;
    const [segment] = FULL.segments;
    const [problem] = FULL.problems;
    if (!quote || !callBack || !segment || !problem) throw new Error("expected a full fixture");
    const summary: Summary = {
      ...FULL,
      source: evil,
      quotes: [{ ...quote, text: evil, language: evil, label: evil, layer: evil }],
      callBacks: [{ ...callBack, id: evil, text: evil, date: evil }],
      segments: [{ column: evil, parts: segment.parts.map((part) => ({ ...part, label: evil })) }],
      suppressed: [{ where: evil, label: evil, n: 2 }],
      problems: [{ ...problem, code: evil, message: evil, hint: evil }],
      languages: [{ code: evil, n: 3, read: false }],
    };
    const page = await renderReport(summary, { ...speak("en"), title: evil });
    expect(page).not.toMatch(/<script|<img|<\w+(\s+[\w-]+="[^"]*")*\s+on\w+=/i);
    expect(page).not.toContain("\u0000");
    expect(unbalanced(page)).toEqual([]);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("throws with the key when a message is missing", async () => {
    const options = speak("en");
    const texts = new Map(options.messages.texts);
    texts.delete("stages.note");
    const messages = { ...options.messages, texts };
    await expect(renderReport(FULL, { ...options, messages, title: "T" })).rejects.toThrow(/"stages\.note"/);
  });
});
