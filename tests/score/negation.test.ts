import { describe, expect, it } from "vitest";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const analyzer = fixtureAnalyzer();
const value = (text: string, language = "en"): number =>
  analyzer.analyze({ id: "1", text, language }).sentiment?.value ?? Number.NaN;
const weights = (text: string, language = "en"): readonly number[] =>
  analyzer.analyze({ id: "1", text, language }).sentiment?.evidence?.map(({ weight }) => weight) ?? [];

describe("negation", () => {
  it("turns what follows it within its clause", () => {
    expect(weights("not good")).toEqual([-1.2]);
    expect(weights("it is not very good")).toEqual([-1.56]);
    expect(value("not now, good")).toBeGreaterThan(0);
  });

  it("praises faintly when the word was bad: litotes", () => {
    expect(weights("not bad")).toEqual([0.64]);
    expect(weights("ikke dårlig", "da")).toEqual([0.64]);
    expect(weights("inte dålig", "sv")).toEqual([0.64]);
  });

  it("turns the verb before it in Danish and Swedish, and no adjective before it", () => {
    expect(weights("den virker ikke", "da")).toEqual([-0.8]);
    expect(weights("den fungerar tyvärr inte", "sv")).toEqual([-0.8]);
    expect(weights("god men ikke kommet", "da")[0]).toBeGreaterThan(0);
    expect(weights("works not")).toEqual([1]);
  });

  it("is none in phrases that only look like one", () => {
    expect(value("not only good")).toBeGreaterThan(0);
    expect(value("ikke kun hurtig", "da")).toBeGreaterThan(0);
    expect(value("inte bara snabb", "sv")).toBeGreaterThan(0);
  });

  it("undoes itself when doubled", () => {
    expect(weights("never not good")).toEqual([1.5]);
  });

  it("turns needs to their other state and takes signals away", () => {
    const { needs } = analyzer.analyze({ id: "1", text: "they never listened", language: "en" });
    expect(needs).toMatchObject([{ label: "seen", state: "unmet" }]);
    expect(analyzer.analyze({ id: "1", text: "never waited three hours", language: "en" }).signals).toEqual(
      [],
    );
  });

  it("turns a recommendation into exit", () => {
    const { stages } = analyzer.analyze({ id: "1", text: "I never would recommend it", language: "en" });
    expect(stages.map(({ label }) => label)).toEqual(["exit"]);
  });
});
