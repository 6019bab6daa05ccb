import { describe, expect, it } from "vitest";
import type { Driver, DriverModel } from "../../src/model/index.js";
import { createVoice } from "../../src/report/create-voice.js";
import {
  driverTable,
  fewMentions,
  fewOutcomes,
  outcomeTable,
  sortDrivers,
} from "../../src/report/driver-tables.js";
import { MODELS } from "../fixtures/report/models.js";
import { estimate } from "../fixtures/report/parts.js";
import { speak } from "../fixtures/report/speak.js";

const voice = createVoice(speak("en"));
const [model] = MODELS as readonly [DriverModel];

function driver(label: string, role: Driver["role"], mentions: number, contribution?: number): Driver {
  return {
    label,
    role,
    ...(role === "theme" || role === "other" ? { polarity: "negative" as const } : {}),
    mentions,
    share: mentions / 600,
    reliability: mentions < 5 ? "suppressed" : mentions < 30 ? "indicative" : "normal",
    ...(contribution === undefined ? {} : { contribution: estimate(contribution, 1) }),
    examples: [],
  };
}

const MIXED: DriverModel = {
  ...model,
  drivers: [
    driver("chat", "theme", 3),
    driver("web", "theme", 8),
    driver("no-comment", "no-comment", 70, -9),
    driver("other", "other", 22, 0.5),
    driver("app", "theme", 40, 1),
    driver("phone", "theme", 66, -5),
  ],
};

describe("sortDrivers", () => {
  it("puts themes by the size of their part first, columns that are no themes next, what has no column last", () => {
    expect(sortDrivers(MIXED.drivers).map(({ label }) => label)).toEqual([
      "phone",
      "app",
      "no-comment",
      "other",
      "web",
      "chat",
    ]);
  });
});

describe("driverTable", () => {
  it("leaves groups under 5 out of the rows and names them beneath instead", () => {
    const names = driverTable({ ...MIXED, layer: "touchpoints" }, voice).rows.map(([name]) => name?.text);
    expect(names).toEqual([
      "Phone, negative",
      "App, negative",
      "No comment",
      "Rarely mentioned, negative",
      "Website, negative",
    ]);
    expect(fewMentions({ ...MIXED, layer: "touchpoints" }, voice)).toBe(
      "Mentioned by fewer than 5 and therefore not shown: Chat, negative (3).",
    );
    expect(fewMentions(model, voice)).toBeUndefined();
  });

  it("marks small groups, and makes bold only a difference from the average mention, never from zero", () => {
    const { rows } = driverTable(model, voice);
    for (const row of rows) {
      row.slice(0, -1).forEach((cell) => {
        expect(cell.strong ?? false).toBe(false);
      });
    }
    expect(rows.filter((row) => row.at(-1)?.strong).map(([name]) => name?.text)).toEqual([
      "Support, negative",
      "Support, positive",
      "Payment and price, negative",
    ]);
    expect(driverTable(MIXED, voice).rows.at(-1)?.[1]).toEqual({ text: "8", note: "1.3%, indicative" });
  });

  it("has no column for comparisons that were not made", () => {
    const heading = voice.say("column.contrast");
    const headings = (each: DriverModel) => driverTable(each, voice).columns.map((column) => column.heading);
    expect(headings(model)).toContain(heading);
    expect(headings(MIXED)).not.toContain(heading);
  });

  it("has as many cells as columns in every row, in both forms", () => {
    for (const each of [model, MIXED]) {
      for (const isCompact of [true, false]) {
        const { columns, rows } = driverTable(each, voice, { isCompact });
        for (const row of rows) expect(row.length).toBe(columns.length);
      }
    }
  });
});

describe("outcomeTable", () => {
  it("leaves out groups under 5 and names them beneath", () => {
    const few = {
      label: "loyalty",
      polarity: "mixed",
      mentions: 2,
      share: 0.003,
      reliability: "suppressed",
    } as const;
    const outcomes = [...model.outcomes, few];
    expect(outcomeTable("stages", outcomes, voice).rows.map(([name]) => name?.text)).toEqual([
      "Loyalty, positive",
      "Exit, negative",
    ]);
    expect(fewOutcomes("stages", outcomes, voice)).toContain("Loyalty, mixed (2)");
  });
});
