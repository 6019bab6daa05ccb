import { describe, expect, it } from "vitest";
import type { DriverReport } from "../../src/model/index.js";
import { createVoice } from "../../src/report/create-voice.js";
import { driverSheets } from "../../src/report/driver-sheets.js";
import { DETAILED } from "../fixtures/report/detailed.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";

const { models, change, segments, metrics, nps, version } = DETAILED;
if (change === undefined || metrics === undefined || nps === undefined) throw new Error("expected all of it");
const ANSWER: DriverReport = {
  answers: 612,
  rated: 600,
  nps,
  models,
  change,
  segments,
  metrics,
  problems: [],
  version,
};
const sheets = driverSheets(ANSWER, speak("en"));
const rowsOf = (name: string) => {
  const [header = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.map((row) => Object.fromEntries(header.map((column, place) => [column, row[place]])));
};

describe("driverSheets", () => {
  it("holds every table's numbers as numbers, unrounded", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "notes",
      "drivers",
      "themes",
      "importance",
      "within segments",
      "change by segment",
      "change by theme",
      "segments",
      "mentions",
      "scores",
    ]);
    expect(rowsOf("themes")[0]).toMatchObject({
      label: "support",
      contribution: -4.4,
      asymmetry_kind: "undetermined",
    });
    expect(rowsOf("change by segment").find(({ label }) => label === "loyal")).toMatchObject({
      mix: -4.162,
      rate: -7.09,
    });
    expect(rowsOf("scores").map(({ score, label, value }) => [score, label, value])).toEqual([
      ["nps", undefined, nps.score],
      ["csat", undefined, 3.72],
      ["csat", "loyal", 4.1],
      ["csat", "new", 3.27],
      ["csat", "old", undefined],
      ["nki", undefined, undefined],
    ]);
  });

  it("adds up: mix, rate, new and lost are the change, and so are frequency and severity", () => {
    const sum = (name: string, first: string, second: string) =>
      rowsOf(name)
        .filter(
          ({ part, layer }) =>
            ["all", "new", "lost"].includes(String(part)) && (layer ?? "stages") === "stages",
        )
        .filter(({ label }) => label === undefined)
        .reduce((all, row) => all + Number(row[first] ?? 0) + Number(row[second] ?? 0), 0);
    expect(sum("change by segment", "mix", "rate")).toBeCloseTo(-19, 9);
    expect(sum("change by theme", "frequency", "severity")).toBeCloseTo(-19, 9);
  });

  it.each(LOCALES)("begins with what has to be read with it: %s", (locale) => {
    const voice = createVoice(speak(locale));
    const [notes] = driverSheets(ANSWER, speak(locale));
    const said = notes?.rows.map(([text]) => text);
    expect(said).toContain(voice.say("drivers.circular"));
    expect(said?.[0]).toBe(voice.say("drivers.title"));
  });

  it("has the same columns in every row, and in every language", () => {
    for (const locale of LOCALES) {
      const other = driverSheets(ANSWER, speak(locale));
      expect(other.slice(1)).toEqual(sheets.slice(1));
    }
    for (const { rows } of sheets.slice(1)) for (const row of rows) expect(row.length).toBe(rows[0]?.length);
  });
});
