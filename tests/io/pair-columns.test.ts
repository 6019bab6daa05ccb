import { describe, expect, it } from "vitest";
import { loadColumnNames } from "../../src/io/load-column-names.js";
import { pairColumns } from "../../src/io/pair-columns.js";

const names = await loadColumnNames(new URL("../../lexicons/", import.meta.url));

describe("pairColumns", () => {
  it("finds praise and complaint of one thing, in three languages", () => {
    expect(pairColumns(["support_pos", "support_neg", "app_pos", "nps"], names)).toEqual([
      { label: "support", positive: "support_pos", negative: "support_neg" },
    ]);
    expect(pairColumns(["Levering ros", "Levering ris"], names)).toEqual([
      { label: "Levering", positive: "Levering ros", negative: "Levering ris" },
    ]);
    expect(pairColumns(["kundtjänst-positivt", "kundtjänst-negativt"], names)).toHaveLength(1);
  });

  it("leaves columns alone that only begin or end alike", () => {
    expect(pairColumns(["pos", "neg", "deposit_slip", "support_speed", "support_price"], names)).toEqual([]);
  });
});
