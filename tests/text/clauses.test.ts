import { describe, expect, it } from "vitest";
import { createParser } from "../../src/text/create-parser.js";
import { fixtureLexicons } from "../fixture-analyzer.js";

function clauses(text: string, language = "en"): readonly string[] {
  const pack = fixtureLexicons.packs.get(language);
  if (!pack) throw new Error(`no fixture for ${language}`);
  return createParser(language, pack.textRules)(text).clauses.map(({ start, end }) => text.slice(start, end));
}

function sentences(text: string): readonly number[] {
  const pack = fixtureLexicons.packs.get("en");
  if (!pack) throw new Error("no fixture");
  return createParser("en", pack.textRules)(text).clauses.map(({ sentence }) => sentence);
}

describe("clauses", () => {
  it("keep two opinions in one sentence apart", () => {
    expect(clauses("Delivery was fast but support never answered")).toEqual([
      "Delivery was fast",
      "but support never answered",
    ]);
    expect(clauses("Leveringen var hurtig, kundeservice svarede ikke", "da")).toEqual([
      "Leveringen var hurtig,",
      "kundeservice svarede ikke",
    ]);
    expect(clauses("Hemsidan är bra och leveransen kom snabbt", "sv")).toEqual([
      "Hemsidan är bra",
      "och leveransen kom snabbt",
    ]);
  });

  it("leave two words joined by and together", () => {
    expect(clauses("fast and friendly staff")).toEqual(["fast and friendly staff"]);
  });

  it("begin anew where line breaks or spaces after a full stop were lost", () => {
    expect(clauses("It was okay.Bad support\nlate delivery")).toEqual([
      "It was okay.",
      "Bad support",
      "late delivery",
    ]);
  });

  it("give an emoji after the full stop to the sentence before", () => {
    expect(sentences("Great. 👍 Thanks")).toEqual([0, 1]);
  });

  it("cover every token once, in order", () => {
    const pack = fixtureLexicons.packs.get("en");
    if (!pack) throw new Error("no fixture");
    const { tokens, clauses: found } = createParser(
      "en",
      pack.textRules,
    )("One, two. Three but four and five six seven!");
    expect(
      found.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, index) => first + index)),
    ).toEqual(tokens.map((_, index) => index));
  });
});
