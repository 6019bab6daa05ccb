import { describe, expect, it } from "vitest";
import { parseCodes } from "../../src/insight/parse-codes.js";
import type { Label, LabelSets } from "../../src/model/index.js";
import { LABELS } from "./make-row.js";

const labels: LabelSets = new Map<string, ReadonlyMap<string, Label>>([
  ...LABELS,
  [
    "stages",
    new Map([
      [
        "support",
        {
          id: "support",
          names: new Map([
            ["da", "Kundeservice"],
            ["sv", "kundtjänst"],
          ]),
          attributes: new Map(),
        },
      ],
      ["delivery", { id: "delivery", names: new Map([["da", "Levering"]]), attributes: new Map() }],
    ]),
  ],
]);
const nothing = new Set(["none", "ingen"]);
const read = (cell: string, layer: "stages" | "needs" = "stages") => parseCodes(cell, layer, labels, nothing);

describe("parseCodes", () => {
  it("reads labels with their signs, however they are divided", () => {
    for (const cell of ["support -; delivery +", "Support-, delivery+", "support − ;\ndelivery+"])
      expect([...(read(cell).themes ?? [])]).toEqual([
        ["support", "negative"],
        ["delivery", "positive"],
      ]);
    expect([...(read("support ~; delivery").themes ?? [])]).toEqual([
      ["support", "mixed"],
      ["delivery", "none"],
    ]);
  });

  it("knows labels by their names in every language", () => {
    expect([...(read("levering +; Kundtjänst -").themes ?? [])]).toEqual([
      ["delivery", "positive"],
      ["support", "negative"],
    ]);
  });

  it("tells what was not coded from what holds nothing", () => {
    expect(read("  ").themes).toBeUndefined();
    expect(read("Ingen").themes?.size).toBe(0);
  });

  it("takes praise and complaint of one theme as both", () => {
    expect(read("support -; support +").themes?.get("support")).toBe("mixed");
  });

  it("names what is no label, and a need that is neither met nor not", () => {
    expect(read("suport -; delivery +").unknown).toEqual(["suport -"]);
    expect(read("seen", "needs").unknown).toEqual(["seen"]);
    expect(read("seen -", "needs").themes?.get("seen")).toBe("negative");
  });
});
