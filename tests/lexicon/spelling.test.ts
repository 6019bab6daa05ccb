import { describe, expect, it } from "vitest";
import { analyzerOf } from "../../src/io/load-analyzer.js";
import { loadLexicons } from "../../src/io/load-lexicons.js";

// The shipped rows and numbers, used as a customer would: a promise in each language.
const analyzer = analyzerOf(loadLexicons());
const readings = (language: string, text: string): readonly string[] => {
  const { sentiment, emotions, needs, stages, touchpoints } = analyzer.analyze({ id: "1", text, language });
  const evidence = [sentiment, ...emotions, ...needs, ...stages, ...touchpoints].flatMap(
    (score) => score?.evidence ?? [],
  );
  return [...new Set(evidence.flatMap(({ readAs }) => readAs ?? []))];
};
const value = (language: string, text: string) =>
  analyzer.analyze({ id: "1", text, language }).sentiment?.value;

describe("slips in the shipped languages", () => {
  it.each([
    ["da", "De er upaalidelige", "De er upålidelige", "upålidelige"],
    ["da", "Frusterende oplevelse", "Frustrerende oplevelse", "frustrerende"],
    ["da", "En meget arogant medarbejder", "En meget arrogant medarbejder", "arrogant"],
    ["sv", "Daligt", "Dåligt", "dåligt"],
    ["sv", "Frustrernade upplevelse", "Frustrerande upplevelse", "frustrerande"],
    ["sv", "En arogant medarbetare", "En arrogant medarbetare", "arrogant"],
    ["en", "Very unhapy", "Very unhappy", "unhappy"],
    ["en", "Frustraitng experience", "Frustrating experience", "frustrating"],
    ["en", "An arogant employee", "An arrogant employee", "arrogant"],
  ])("reads the word meant (%s): %s", (language, written, meant, reading) => {
    expect(value(language, meant)).toBeDefined();
    expect(value(language, written)).toBe(value(language, meant));
    expect(readings(language, written).join(" ").toLowerCase()).toContain(reading.toLowerCase());
  });

  it.each([
    ["da", "Flytning, flaske, tanker, kontanter, klokken, verden"],
    ["sv", "Vanligt, flaska, platsen, miljon, lärare, på läktaren"],
    ["en", "Filling, contracted, revolution, desert, career, compliant"],
  ])("leaves real words alone (%s): %s", (language, text) => {
    expect(readings(language, text)).toEqual([]);
  });

  it("takes no name inside a sentence for a slip", () => {
    expect(readings("en", "Spoke to Mr Arogant")).toEqual([]);
  });
});
