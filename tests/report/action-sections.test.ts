import { describe, expect, it } from "vitest";
import type { ActionList, IntegrityUnit, Summary } from "../../src/model/index.js";
import { renderReport } from "../../src/report/render-report.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { estimate, part, share } from "../fixtures/report/parts.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";
import { FULL } from "../fixtures/report/summary.js";

const difference = (value: number, half: number, q?: number) => ({
  ...estimate(value, half),
  p: 0.012,
  ...(q === undefined ? {} : { q }),
});
const moved = {
  score: difference(0.8, 0.5),
  words: difference(0.01, 0.08),
  gap: difference(0.31, 0.2, 0.021),
  n: [210, 198] as const,
  verdict: "number-only" as const,
};
const unit = (label: string): IntegrityUnit => ({
  ...part(label, 12, 6, 4),
  asked: share(3, 22),
  heaping: { ...difference(2.4, 1.1, 0.03) },
  identical: share(4, 20),
  gap: moved,
});
const list = (rule: ActionList["rule"]): ActionList => ({
  rule,
  found: 31,
  of: 144,
  share: share(31, 144),
  rows: [
    {
      id: "17",
      row: 18,
      rating: 9,
      date: "2026-03-02",
      language: "da",
      text: "••• svarede <aldrig> på min mail",
      reasons: [
        { layer: "signal", label: "no_reply" },
        { layer: "need", label: "seen", polarity: "negative" },
        { layer: "stage", label: "support", polarity: "negative" },
        { layer: "tone", label: "negative" },
      ],
    },
  ],
});
const ACTION: Summary = {
  ...FULL,
  empathy: {
    ...FULL.empathy,
    contrasts: [
      {
        outcome: "unresolved",
        met: part("met", 10, 4, 4),
        unmet: part("unmet", 1, 4, 20),
        difference: difference(62, 30, 0.024),
      },
    ],
  },
  owners: [
    { owner: "brand", mentions: 90, negative: part("brand", 4, 10, 26), share: share(40, 528), alone: 31 },
    { owner: "partner", mentions: 9, negative: part("partner", 0, 1, 3), share: share(4, 528), alone: 2 },
  ],
  failureDemand: {
    contacts: part("contacts", 30, 30, 40),
    failure: part("failure", 1, 4, 25),
    share: share(30, 100),
    difference: difference(-71, 16),
    signals: [{ label: "no_reply", n: 21 }],
    after: [{ label: "delivery", n: 14 }],
  },
  lists: (["pain", "praise-low", "blame-high", "gesture"] as const).map(list),
  integrity: {
    asked: { part: part("asked", 9, 1, 0), of: 528, share: share(10, 528), difference: difference(90, 20) },
    heaping: [{ threshold: 9, below: 60, at: 110, expected: 85.2, ratio: estimate(1.85, 0.6) }],
    identical: {
      texts: 2,
      answers: 9,
      of: 400,
      sampled: true,
      groups: [{ id: "44", row: 45, n: 6, promoters: 6, detractors: 0, days: 1, mostOnADay: 6 }],
    },
    bursts: [{ date: "2026-03-31", n: 40, usual: 4.5, part: part("2026-03-31", 38, 1, 1) }],
    units: [{ column: "segment", parts: [unit("new"), unit("loyal")] }],
    months: [unit("2026-03")],
    change: moved,
  },
  themes: {
    themes: [
      {
        name: "parkering",
        phrases: [{ phrase: "parkering", language: "da", comments: 12 }],
        comments: 12,
        share: share(12, 528),
        stage: "use",
        positive: 2,
        negative: 9,
        part: part("parkering", 2, 3, 7),
        difference: difference(-38, 30, 0.04),
        examples: ["3"],
      },
    ],
    comments: 528,
    covered: 12,
    without: 60,
    least: 5,
  },
};

const pageIn = (locale: string, summary = ACTION) =>
  renderReport(summary, { ...speak(locale), title: "Report" });
const textOf = (page: string) =>
  page
    .replace(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
const sectionOf = (page: string, id: string) =>
  textOf(/<section id="ID">[\s\S]*?<\/section>/.exec(page.replace(`id="${id}"`, 'id="ID"'))?.[0] ?? "");

describe("the sections to act on", () => {
  it.each(LOCALES)("leave no hole in a sentence and call nothing a cause: %s", async (locale) => {
    const text = textOf(await pageIn(locale));
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}|null/);
    for (const word of CAUSE_WORDS) expect(text).not.toMatch(word);
  });

  it("say who was seen where the matter ended alike, with counts, interval and q", async () => {
    expect(sectionOf(await pageIn("en"), "empathy")).toContain(
      "Not solved: among those who felt seen (n = 18, indicative), the NPS is +62 points against those who felt overlooked (n = 25, indicative); 95% interval +32 to +92, q = 0.024.",
    );
  });

  it("show an owner's bad mentions, and none of fewer than five", async () => {
    const text = sectionOf(await pageIn("en"), "owners");
    expect(text).toContain("Ours 90 40 7.6%");
    expect(text).not.toContain("Partner");
  });

  it("give each list its rule, its count and its masked rows, escaped", async () => {
    const page = await pageIn("en");
    const text = sectionOf(page, "lists");
    expect(text).toContain("31 of 144 comments that the rule can be about (22%");
    expect(text).toContain("The first 1 are shown.");
    expect(text).toContain("No reply, Overlooked or misunderstood, Support, negative, the tone is negative");
    expect(page).toContain("••• svarede &lt;aldrig&gt; på min mail");
  });

  it("indicate without accusing, each number with interval", async () => {
    const text = sectionOf(await pageIn("en"), "integrity");
    expect(text).toContain("never accusations");
    expect(text).toContain("9 against 8: 110 answers at 9, smooth would be 85 of the 170; odds 1.85 times");
    expect(text).toContain("31 March 2026: 40 answers, against 4.5 on a usual day");
    expect(text).toContain("The number moved, the words did not.");
    expect(text).toMatch(/new 22 indicative/);
  });

  it("offer themes as candidates, with what has none", async () => {
    const text = sectionOf(await pageIn("en"), "themes");
    expect(text).toContain("12 of 528 comments read have a candidate, 60 have neither candidate nor label");
    expect(text).toContain("parkering parkering 12 12 2.3%");
  });

  it("are left out where there is nothing to say", async () => {
    const page = await pageIn("en", FULL);
    for (const id of ["owners", "failure-demand", "lists", "integrity", "themes"])
      expect(page).not.toContain(`<section id="${id}"`);
  });
});
