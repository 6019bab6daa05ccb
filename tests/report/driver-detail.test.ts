import { describe, expect, it } from "vitest";
import { summarizeDrivers } from "../../src/insight/summarize-drivers.js";
import { displayWidth } from "../../src/report/display-width.js";
import { type DriversFormat, renderDriversTable } from "../../src/report/render-drivers.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";
import { LABELS, makeRow, VERSION } from "../insight/make-row.js";
import { readSurvey, SURVEY_COLUMNS } from "../stats/read-survey.js";

const survey = readSurvey();
const rows = survey.map((row, index) =>
  makeRow({
    id: row.id,
    rating: row.rating,
    stages: ["support", "delivery"].flatMap((theme) =>
      row.flags[`${theme}_neg`] === 1 ? [`${theme}-`] : row.flags[`${theme}_pos`] === 1 ? [`${theme}+`] : [],
    ),
    fields: {
      period: row.period,
      segment: row.segment,
      satisfaction: String(1 + (index % 5)),
      person: String(index >> 1),
      ...Object.fromEntries(SURVEY_COLUMNS.map((name) => [name, String(row.flags[name])])),
    },
  }),
);
const options = {
  labels: LABELS,
  version: VERSION,
  by: ["segment"],
  period: { column: "period", before: "2024Q1", after: "2024Q2" },
  cluster: "person",
  metrics: [{ kind: "csat" as const, columns: ["satisfaction"] }],
};
const factors = summarizeDrivers(rows, {
  ...options,
  factors: SURVEY_COLUMNS,
  pairs: ["delivery", "support"].map((label) => ({
    label,
    positive: `${label}_pos`,
    negative: `${label}_neg`,
  })),
  estimates: new Map([
    ["support", 20],
    ["delivery", 60],
  ]),
});
const stages = summarizeDrivers(rows, { ...options, layers: ["stages"] });
const EVERY = LOCALES.flatMap((locale) =>
  (["table", "md", "csv", "json", "html"] as const).map((format): [string, DriversFormat] => [
    locale,
    format,
  ]),
);

describe("all that drivers shows", () => {
  it.each(EVERY)("says nothing of causes and leaves no hole: %s %s", (locale, format) => {
    for (const report of [factors, stages]) {
      const text = renderDriversTable(report, format, { ...speak(locale), width: 100 });
      for (const word of CAUSE_WORDS) expect(text).not.toMatch(word);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      if (format === "table")
        for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(110);
    }
  });

  const text = renderDriversTable(factors, "md", speak("en"));

  it("has the parts of the change, and the sums that are the change", () => {
    expect(text).toMatch(/\| Together \| – \| −9\.0 \([^|]*\) \| −10\.0 \(/);
    expect(text).toMatch(/\| Together \| – \| −9\.4 \([^|]*\) \| −9\.6 \(/);
    expect(text).toContain("| delivery\\_neg | 12% → 18% | −4.0");
  });

  it("says how much is counted twice, what is asymmetric and what is undetermined", () => {
    expect(text).toMatch(
      /\| delivery \| 185 \(31%\) \| −9\.0 .* \| 1\.11 \| −0\.73 \(.*; complaint weighs more\)/,
    );
    expect(text).toMatch(/\| support \| 202 .*undetermined/);
  });

  it("has importance with a yardstick, and ranks beside the company's estimate", () => {
    expect(text).toMatch(/A column of pure noise would get up to 0\.00\d\d/);
    expect(text).toMatch(/\| delivery \| 60\.00 \| 0\.129 \| 1 \| 2 \|/);
  });

  it("says how many differences were tested together, how many people answered, and the other scores", () => {
    expect(text).toMatch(/Differences tested together: \d+; standing out .*: \d+\./);
    expect(text).toContain("come from 300 people");
    expect(text).toMatch(/\| Satisfaction \(CSAT\) \(satisfaction\) \| 600 \| 1–5 \| 3\.00/);
  });

  it("does not test a comment's coefficient against zero, but a column's of the file", () => {
    const ofStages = renderDriversTable(stages, "md", speak("en"));
    const line = ofStages.split("\n").find((one) => one.startsWith("| Support, negative")) ?? "";
    expect(line.split(" | ")[4]).toMatch(/^−\d+\.\d \([^q]*\)$/);
    expect(text.split("\n").find((one) => one.startsWith("| support\\_neg"))).toMatch(/q \\< 0\.001/);
  });
});
