import { describe, expect, it } from "vitest";
import { ANALYSIS_COLUMNS, analysisCells, analysisColumn } from "../../src/engine/analysis-cells.js";
import { formatPlaces, parsePlaces } from "../../src/engine/place-cell.js";
import { isAnalyzed, restoreAnalyses } from "../../src/engine/restore-analysis.js";
import { fixtureAnalyzer, fixtureLexicons, fixtureVersion } from "../fixture-analyzer.js";

const analyzer = fixtureAnalyzer();
const TEXTS = [
  "Very good delivery but bad support",
  "Waited three hours, nobody answered the phone",
  "delivery",
  "no comment",
  "",
  "They listened 👍",
  "The box was blue",
];

describe("the spreadsheet columns", () => {
  it("hold everything they name, once, in the documented order", () => {
    const analysis = analyzer.analyze({ id: "1", text: TEXTS[0] ?? "", language: "en" });
    expect([...analysisCells(analysis).keys()]).toEqual([...ANALYSIS_COLUMNS]);
  });

  it("tell the answers of several questions apart", () => {
    expect(analysisColumn("stages", 0, 1)).toBe("gk_stages");
    expect(analysisColumn("stages", 1, 2)).toBe("gk_2_stages");
  });

  it.each(TEXTS)("give back what drivers need: %s", (text) => {
    const analysis = analyzer.analyze({ id: "7", text, language: "en" });
    const fields = new Map(
      [...analysisCells(analysis)].map(([name, value]) => [`gk_${name}`, String(value)]),
    );
    expect(isAnalyzed([...fields.keys()])).toBe(true);
    const row = { row: 1, id: "7", texts: [text], weight: 1, fields, problems: [] };
    const [restored] = restoreAnalyses(row, fixtureLexicons.labels, fixtureVersion);
    const labels = (scores: readonly { label: string }[] = []) => scores.map(({ label }) => label).sort();
    expect(restored?.sentiment?.label).toBe(analysis.sentiment?.label);
    expect(labels(restored?.emotions)).toEqual(labels(analysis.emotions));
    expect(restored?.needs.map(({ label, state }) => `${label}:${state}`).sort()).toEqual(
      analysis.needs.map(({ label, state }) => `${label}:${state}`).sort(),
    );
    for (const kind of ["stages", "touchpoints"] as const) {
      expect(
        restored?.[kind].map(({ label, sentiment, mixed }) => [label, sentiment?.toFixed(2), mixed]),
      ).toEqual(analysis[kind].map(({ label, sentiment, mixed }) => [label, sentiment?.toFixed(2), mixed]));
    }
    expect(restored?.signals.map(({ label, quantity, unit }) => [label, quantity, unit])).toEqual(
      analysis.signals.map(({ label, quantity, unit }) => [label, quantity, unit]),
    );
    expect(restored?.nonAnswer).toBe(analysis.nonAnswer);
  });

  it("read a place whatever the decimal sign of the spreadsheet", () => {
    const places = [
      { label: "delivery", sentiment: 0.7 },
      { label: "use", sentiment: -0.05, mixed: true },
      { label: "purchase" },
    ];
    expect(parsePlaces(formatPlaces(places))).toEqual(places);
    expect(parsePlaces("delivery 0,70; nonsense of someone")).toEqual([
      { label: "delivery", sentiment: 0.7 },
    ]);
  });
});
