import { describe, expect, it } from "vitest";
import { summarizeDrivers } from "../../src/insight/summarize-drivers.js";
import { readSurvey, SURVEY_COLUMNS } from "../stats/read-survey.js";
import { LABELS, makeRow, VERSION } from "./make-row.js";

const rows = readSurvey().map((row) => {
  const made = makeRow({
    id: row.id,
    rating: row.rating,
    stages: row.flags.support_neg === 1 ? ["support-"] : [],
    fields: {
      period: row.period,
      segment: row.segment,
      ...Object.fromEntries(SURVEY_COLUMNS.map((name) => [name, String(row.flags[name])])),
    },
  });
  return made;
});
const options = { labels: LABELS, version: VERSION };

describe("summarizeDrivers", () => {
  it("gives one model per layer asked for", () => {
    const report = summarizeDrivers(rows, { ...options, layers: ["needs", "stages"] });
    expect(report).toMatchObject({ answers: 600, rated: 600, problems: [] });
    expect(report.models.map((model) => model.layer)).toEqual(["needs", "stages"]);
    expect(report.nps?.score).toBeCloseTo(-6.8333333, 6);
  });

  it("uses columns instead of text with factors, rows without analyses too", () => {
    const bare = rows.map((row) => ({ ...row, analyses: [] }));
    const report = summarizeDrivers(bare, { ...options, factors: SURVEY_COLUMNS });
    expect(report.models).toHaveLength(1);
    // R 4.2: −75.14841547
    const driver = report.models[0]?.drivers.find((one) => one.label === "support_neg");
    expect(driver?.coefficient?.value).toBeCloseTo(-75.14841547, 7);
  });

  it("adds segments and change when asked", () => {
    const report = summarizeDrivers(rows, { ...options, by: ["segment"], period: { column: "period" } });
    expect(report.segments?.[0]?.parts.map((part) => part.label).sort()).toEqual(["loyal", "new"]);
    expect(report.change?.difference?.value).toBeCloseTo(-19, 9);
    expect(summarizeDrivers(rows, options)).not.toHaveProperty("segments");
  });

  it("says where there are too few scores", () => {
    const report = summarizeDrivers(rows.slice(0, 4), options);
    expect(report.models).toEqual([]);
    expect(report.nps).toBeUndefined();
    expect(report.problems[0]).toMatchObject({
      code: "drivers/too-few-rows",
      message: expect.stringContaining("got 4"),
    });
  });
});
