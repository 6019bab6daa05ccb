import { describe, expect, it } from "vitest";
import type { DriverReport, ScaleModel } from "../../src/model/index.js";
import { displayWidth } from "../../src/report/display-width.js";
import { type DriversFormat, renderDriversTable } from "../../src/report/render-drivers.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { estimate, nps } from "../fixtures/report/parts.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";
import { DRIVERS, FULL } from "../fixtures/report/summary.js";

const FORMATS: readonly DriversFormat[] = ["table", "md", "csv", "json", "html"];
const EVERY = LOCALES.flatMap((locale) => FORMATS.map((format) => [locale, format] as const));

const SCALES: ScaleModel = {
  layer: "factors",
  rows: 240,
  nps: nps(100, 80, 60),
  intercept: estimate(-182, 30),
  r2: 0.4,
  drivers: [
    {
      label: "seat_comfort",
      answers: 240,
      mean: 3.1,
      coefficient: estimate(18.2, 4),
      p: 0,
      q: 0,
      importance: { johnson: 0.21 },
    },
    {
      label: "food",
      answers: 238,
      mean: 2.9,
      coefficient: estimate(9.1, 4),
      p: 0,
      q: 0,
      importance: { johnson: 0.3 },
    },
  ],
  problems: [{ code: "factors/too-empty", message: "column wifi is empty in 90 of 240 rows" }],
};

describe("renderDriversTable", () => {
  it.each(EVERY)("says nothing of causes and leaves no hole: %s %s", (locale, format) => {
    const text = renderDriversTable(DRIVERS, format, speak(locale));
    for (const word of CAUSE_WORDS) expect(text).not.toMatch(word);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text.endsWith("\n")).toBe(false);
  });

  it("fits a terminal, and says beside the numbers what they do not show", () => {
    const text = renderDriversTable(DRIVERS, "table", { ...speak("en"), width: 110 });
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(110);
    expect(text.replace(/\n/g, " ")).toContain(
      "That negative mentions go with low scores is therefore no finding.",
    );
    expect(text).toContain("Starting point +12.8, contributions \u221219.7, sum \u22126.8.");
    expect(text).toMatch(/Support, negative +105 +\u221271 +\u221275\.1 +\u221213\.2 +\u221220\.2/);
  });

  it("gives JSON that is the summary itself, unrounded", () => {
    expect(JSON.parse(renderDriversTable(DRIVERS, "json", speak("da")))).toEqual(
      JSON.parse(JSON.stringify(DRIVERS)),
    );
  });

  it("gives CSV for machines: the same in every language, contributions that add up to the NPS", () => {
    const [csv = "", ...others] = LOCALES.map((locale) => renderDriversTable(DRIVERS, "csv", speak(locale)));
    for (const other of others) expect(other).toBe(csv);
    const [head = "", ...rows] = csv.split("\n").map((line) => line.split(","));
    const column = (name: string) => (typeof head === "string" ? -1 : head.indexOf(name));
    const stages = rows.filter(
      (row) => row[column("layer")] === "stages" && row[column("role")] !== "outcome",
    );
    const sum = stages.reduce((total, row) => total + Number(row[column("contribution")]), 0);
    expect(sum).toBeCloseTo((100 * (177 - 218)) / 600, 6);
    for (const row of rows) expect(row.length).toBe(head.length);
  });

  it("shows loyalty and leaving beside the model, never among its rows", () => {
    const text = renderDriversTable(DRIVERS, "md", speak("en"));
    const [model = "", outcomes = ""] = text.split("restate the question itself");
    expect(model).not.toContain("| Loyalty");
    expect(outcomes).toContain("| Loyalty, positive | 58");
  });

  it("shows scales by their points per step and their share of R², the weightiest first", () => {
    const text = renderDriversTable({ ...DRIVERS, models: [SCALES] }, "md", speak("en"));
    expect(text.indexOf("| food")).toBeLessThan(text.indexOf("| seat\\_comfort"));
    expect(text).toContain("| food | 238 | 2.90 | +9.1 (+5.1 to +13.1; q \\< 0.001) | 0.300 |");
    expect(text).toContain("column wifi is empty in 90 of 240 rows");
    // Columns are no comments: nothing to say about comments that explain a score.
    expect(text).not.toContain("The comment explains");
    expect(text).toContain("what a change would give is not known from them");
  });

  it("shows the change and the segments that were asked for", () => {
    const report: DriverReport = {
      ...DRIVERS,
      ...(FULL.change ? { change: FULL.change } : {}),
      segments: FULL.segments,
    };
    const text = renderDriversTable(report, "md", speak("en"));
    expect(text).toContain("Yes: \u221219 points");
    expect(text).toContain("| new | 283 |");
    expect(text).toContain("| Bornholm | 4 | not shown |");
  });

  it("says so where there is nothing to relate", () => {
    const { nps: _nps, ...rest } = DRIVERS;
    const text = renderDriversTable({ ...rest, models: [] }, "table", speak("en"));
    expect(text).toContain("There is nothing to relate to the score");
  });
});
