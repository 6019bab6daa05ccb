import { describe, expect, test } from "vitest";
import { indexColumnNames } from "../../src/io/column-names.js";
import { foldHeader } from "../../src/io/fold-header.js";
import { NAMES } from "./names.js";

describe("foldHeader", () => {
  test.each([
    ["Respondent_ID", "respondent id"],
    ["respondentId", "respondent id"],
    ["NPSScore", "nps score"],
    ["Hvorfor?<br/>Uddyb!", "hvorfor uddyb"],
    ["  Don’t know. ", "dont know"],
    ["Va\u030akna", "våkna"],
  ])("%j is %j", (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });
});

describe("indexColumnNames", () => {
  const index = indexColumnNames(NAMES);
  const labels = (header: string) => [...index.labelsOf(header).keys()];

  test("finds a phrase among other words, surest label first", () => {
    expect(labels("Hvor sandsynligt er det, at du vil anbefale os til en ven?")).toEqual(["nps"]);
    expect(labels("Hvorfor gav du denne score?")).toEqual(["text", "rating"]);
  });

  test("matches whole words, and beginnings and ends only where a star says so", () => {
    expect(labels("kunde_kommentar")).toEqual(["text"]);
    expect(labels("kundekommentar")).toEqual(["text"]);
    expect(labels("idea")).toEqual([]);
    expect(labels("ideer")).toEqual([]);
  });

  test("is surer where the phrase is all there is", () => {
    expect(index.labelsOf("kommentar").get("text")?.weight).toBeGreaterThan(
      index.labelsOf("kommentar til os").get("text")?.weight ?? 1,
    );
  });

  test("keeps answers and languages apart from column names", () => {
    expect(index.dontKnow).toEqual(new Set(["ved ikke"]));
    expect(index.languages.get("dansk")).toBe("da");
    expect(labels("dansk")).toEqual([]);
  });
});
