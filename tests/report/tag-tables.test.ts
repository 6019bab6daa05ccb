import { describe, expect, it } from "vitest";
import type { Driver, DriverModel, DriverReport, TaggingSummary } from "../../src/model/index.js";
import { createVoice } from "../../src/report/create-voice.js";
import { leadingDrivers } from "../../src/report/driver-sentence.js";
import { driverTable, sortDrivers } from "../../src/report/driver-tables.js";
import { renderDriversTable } from "../../src/report/render-drivers.js";
import { checkedGroupTables, checkedTable, taggingNotes } from "../../src/report/tag-tables.js";
import { MODELS } from "../fixtures/report/models.js";
import { estimate } from "../fixtures/report/parts.js";
import { speak } from "../fixtures/report/speak.js";

const [model] = MODELS as readonly [DriverModel];

function driver(label: string, contribution: number, more: Partial<Driver> = {}): Driver {
  return {
    label,
    role: "theme",
    polarity: "negative",
    mentions: 60,
    share: 0.1,
    reliability: "normal",
    coefficient: estimate(10 * contribution, 5),
    contribution: estimate(contribution, 1),
    examples: [],
    ...more,
  };
}
const found = { precision: 0.86, recall: 0.74, cases: 45.6, indicative: false };
const badly = { precision: 0.5, recall: 0.74, cases: 45, indicative: true };
const checked: Driver["checked"] = {
  coded: 41,
  tagged: 50,
  precision: estimate(0.8, 0.1),
  recall: estimate(0.6, 0.1),
  share: estimate(0.14, 0.02),
  coefficient: estimate(-70, 9),
  contribution: estimate(-9.8, 2),
};
const tagged: DriverModel = {
  ...model,
  drivers: [
    driver("use", -9, { tagging: badly }),
    driver("support", -5, { tagging: found }),
    driver("payment", -2, { tagging: { cases: 0, indicative: true } }),
    driver("delivery", -1, { tagging: found }),
    driver("other", -3, { role: "other" }),
  ],
};
const tagging: TaggingSummary = {
  limits: { accuracy: 0.7, cases: 30, language: 0.1, coded: 30 },
  sources: [
    { language: "da", share: 0.8, comments: 350, date: "2026-11-22", current: true },
    { language: "sv", share: 0.2, comments: 350, date: "2026-11-22", current: false },
  ],
};

describe.each(["da", "sv", "en"])("how well labels are found, in the tables: %s", (locale) => {
  const options = speak(locale);
  const voice = createVoice(options);

  it("stands beside each theme, with the labelled comments and a mark where it is an indication", () => {
    const { columns, rows } = driverTable(tagged, voice);
    const at = columns.findIndex(({ heading }) => heading === voice.say("column.tagging"));
    const cells = rows.map((row) => row[at]);
    const comma = locale === "en" ? "." : ",";
    expect(cells[0]?.text).toBe(`0${comma}86 / 0${comma}74`);
    expect(cells[0]?.note).toBe(voice.say("tagging.cases", { cases: 45 }));
    expect(cells[3]?.note).toContain(voice.say("word.indicative"));
    expect(cells[2]).toMatchObject({ text: "–", note: voice.say("tagging.none") });
    expect(cells[4]?.note).toBeUndefined();
  });

  it("says from where it is, and that the error is in no interval", () => {
    const [said, excluded, ...rest] = taggingNotes({ tagging, models: [tagged] }, voice);
    expect(said).toContain("350");
    expect(said).toContain("2026");
    expect(excluded).toBe(voice.say("tagging.excluded"));
    expect(rest).toEqual([]);
    expect(taggingNotes({ models: [{ ...tagged, layer: "factors" }] }, voice)).toEqual([]);
  });

  it("shows raw and corrected figures side by side once a sample was coded, and no longer that error is left out", () => {
    const coded: DriverModel = {
      ...tagged,
      drivers: [driver("support", -5, { tagging: found, checked })],
      tagCheck: {
        coded: 300,
        of: 2000,
        least: 30,
        groups: [
          {
            column: "land",
            value: "DK",
            n: 900,
            coded: 140,
            shares: [{ label: "support", polarity: "negative", raw: 0.1, share: estimate(0.15, 0.03) }],
          },
        ],
      },
    };
    const cells = checkedTable(coded, voice)?.rows[0]?.map(({ text }) => text) ?? [];
    expect(cells.slice(1, 2)).toEqual(["41"]);
    expect(cells[3]).toMatch(/^10\s?% → 14\s?%$/);
    expect(cells[4]).toMatch(/^−50[.,]0 → −70[.,]0$/);
    expect(checkedGroupTables(coded, voice)[0]?.rows[0]?.[1]?.text).toMatch(/^10\s?% → 15\s?%$/);
    expect(taggingNotes({ models: [coded] }, voice)).toEqual([]);
    const report: DriverReport = {
      answers: 10,
      rated: 10,
      models: [coded],
      problems: [],
      version: { wire: 1, genklang: "0", lexicons: "0" },
    };
    for (const format of ["table", "md", "html"] as const)
      expect(renderDriversTable(report, format, options)).toContain("2");
    expect(renderDriversTable(report, "csv", options)).toMatch(/,45\.6,0,41,0\.8,0\.6,0\.14,/);
  });
});

describe("themes whose labels are found badly", () => {
  it("stand behind the ranked ones, by how often, and are not spoken of first", () => {
    expect(sortDrivers(tagged.drivers).map(({ label }) => label)).toEqual([
      "support",
      "delivery",
      "payment",
      "use",
      "other",
    ]);
    expect(leadingDrivers(tagged).map(({ label }) => label)).toEqual(["support"]);
  });

  it("are ranked once their points are corrected by hand, by the corrected contribution", () => {
    const drivers = [
      driver("support", -5, { tagging: found }),
      driver("use", -1, { tagging: badly, checked }),
    ];
    expect(sortDrivers(drivers).map(({ label }) => label)).toEqual(["use", "support"]);
  });
});
