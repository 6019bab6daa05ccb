import { describe, expect, it } from "vitest";
import { findThemes, type ThemeComment } from "../../src/insight/find-themes.js";
import { DEFAULT_LIMITS } from "../../src/insight/limits.js";

const make = (count: number, comment: Partial<ThemeComment> & { readonly words: readonly string[] }) =>
  Array.from({ length: count }, (_, index): ThemeComment => {
    const { words, ...rest } = comment;
    return {
      id: `${words.join("-")}-${index}`,
      order: index,
      weight: 1,
      language: "en",
      stages: [],
      hasLabel: false,
      phrases: new Set(words),
      ...rest,
    };
  });
const options = {
  limits: DEFAULT_LIMITS,
  // "parking", "parkings" and "parking garage" are about the parking; "quickly" about nothing.
  themeOf: (_: string, phrase: string) =>
    phrase === "quickly" ? undefined : (phrase.split(" ")[0] ?? "").replace(/s$/, ""),
};

describe("findThemes", () => {
  const found = findThemes(
    [
      ...make(6, {
        words: ["parking", "garage", "parking garage"],
        rating: 2,
        tone: "negative",
        stages: ["use"],
      }),
      ...make(5, { words: ["parkings"], rating: 3, stages: ["use"] }),
      ...make(12, { words: ["quickly"], rating: 9 }),
      ...make(4, { words: ["rare"], rating: 9 }),
      ...make(60, { words: [], rating: 9, hasLabel: true }),
    ],
    options,
  );

  it("groups the forms of a theme and names it by its most telling phrase", () => {
    expect(found.themes.map(({ name, comments }) => [name, comments])).toEqual([
      ["parking garage", 11],
      ["garage", 6],
    ]);
    expect(found.themes[0]?.phrases.map(({ phrase, comments }) => [phrase, comments])).toEqual([
      ["parking", 6],
      ["parking garage", 6],
      ["parkings", 5],
    ]);
  });

  it("has a stage where it is clear, the tone, and the NPS beside all others with q", () => {
    const [theme] = found.themes;
    expect(theme).toMatchObject({ stage: "use", negative: 6, positive: 0, part: { nps: { score: -100 } } });
    expect(theme?.difference?.q).toBeGreaterThanOrEqual(theme?.difference?.p ?? 1);
    expect(theme?.examples).toHaveLength(3);
  });

  it("forces nothing into a theme: what is rare, or no noun, stays without", () => {
    expect(found).toMatchObject({ comments: 87, covered: 11, without: 16, least: 5 });
  });

  it("does not fall apart on little: no comments, or few", () => {
    expect(findThemes([], options)).toMatchObject({ themes: [], comments: 0, covered: 0, without: 0 });
    expect(findThemes(make(4, { words: ["parking"] }), options).themes).toEqual([]);
  });

  it("leaves out what nearly everybody writes: that is what the file is about", () => {
    expect(findThemes(make(50, { words: ["hotel"] }), options).themes).toEqual([]);
  });
});
