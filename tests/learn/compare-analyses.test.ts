import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyze.js";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { compareAnalyses } from "../../src/learn/compare-analyses.js";
import { diffLexicons } from "../../src/lexicon/diff-lexicons.js";
import { fixtureAnalyzer, fixtureLexicons, fixtureVersion } from "../fixture-analyzer.js";

const HEAD =
  "# title: Mine\n# version: 1.0.0\n# language: en\n# kind: sentiment\n# source: own work\n# licence: CC-BY-4.0\n# scale: -3 3\n";
const changed = loadLexicons({
  base: new URL("../fixtures/lexicons/", import.meta.url),
  lexicons: [
    [
      {
        path: "en/sentiment.over.tsv",
        text: `${HEAD}# overlays: en/sentiment.core\nphrase\tweight\nfriendly\t-2\n`,
      },
      { path: "en/sentiment.mine.tsv", text: `${HEAD}phrase\tweight\nzorched\t-2\n` },
    ],
  ],
});
const after = createAnalyzer({
  packs: changed.packs,
  version: fixtureVersion,
  detect: () => ({ code: "und", confidence: 0 }),
});

describe("compareAnalyses", () => {
  const comment = (id: string, text: string) => ({ id, text, language: "en" });

  it("lists the comments that are read otherwise, from what to what, and counts each layer", () => {
    const diff = compareAnalyses(
      [comment("1", "friendly"), comment("2", "it was zorched"), comment("3", "the box")],
      fixtureAnalyzer(),
      after,
    );
    expect(diff.comments).toBe(3);
    expect(diff.changed.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(diff.changed[0]?.changes[0]).toEqual({
      what: "sentiment label",
      before: "positive",
      after: "negative",
    });
    expect(diff.changed[1]?.changes[0]).toEqual({
      what: "sentiment label",
      before: "none",
      after: "negative",
    });
    expect(diff.counts.get("sentiment value")).toBe(2);
    expect(diff.counts.get("touchpoints")).toBe(0);
  });

  it("finds nothing between an analyzer and itself", () => {
    const texts = [comment("1", "friendly but late"), comment("2", "😀")];
    expect(compareAnalyses(texts, after, after).changed).toEqual([]);
  });
});

describe("diffLexicons", () => {
  it("tells the changed rows of an overlay under its base, and a new lexicon by its own name", () => {
    const diff = diffLexicons(fixtureLexicons.packs.values(), changed.packs.values());
    expect(diff.map(({ id }) => id)).toEqual(["en/sentiment.core", "en/sentiment.mine"]);
    const [core, mine] = diff;
    expect(core?.changed.map(({ before, after }) => [before.phrase, after.weight])).toEqual([
      ["friendly", -2],
    ]);
    expect([core?.added, core?.removed]).toEqual([[], []]);
    expect(mine?.added.map(({ phrase }) => phrase)).toEqual(["zorched"]);
  });

  it("tells the same rows the other way round as removed", () => {
    const diff = diffLexicons(changed.packs.values(), fixtureLexicons.packs.values());
    expect(diff.find(({ id }) => id === "en/sentiment.mine")?.removed).toHaveLength(1);
    expect(diffLexicons(changed.packs.values(), changed.packs.values())).toEqual([]);
  });
});
